package dev.postbag.content.post;

class InMemoryNumberedPostsTest extends NumberedPostsContract {

    private final InMemoryPosts posts = new InMemoryPosts();
    private final NumberedPosts numbered = new InMemoryNumberedPosts(posts);

    @Override
    protected Posts posts() {
        return posts;
    }

    @Override
    protected NumberedPosts numbered() {
        return numbered;
    }
}
