package dev.postbag.content.post;

class InMemoryTopicsTest extends TopicsContract {

    private final InMemoryPosts posts = new InMemoryPosts();

    @Override
    protected Posts posts() {
        return posts;
    }

    @Override
    protected Topics topics() {
        return new InMemoryTopics(posts);
    }
}
