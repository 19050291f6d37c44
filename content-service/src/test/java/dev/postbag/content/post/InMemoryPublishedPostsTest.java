package dev.postbag.content.post;

class InMemoryPublishedPostsTest extends PublishedPostsContract {

    private final InMemoryPosts posts = new InMemoryPosts();

    @Override
    protected Posts posts() {
        return posts;
    }

    @Override
    protected PublishedPosts published() {
        return new InMemoryPublishedPosts(posts);
    }
}
