package dev.postbag.comment.imported;

class InMemoryKnownPostsTest extends KnownPostsContract {

    private final InMemoryKnownPosts posts = new InMemoryKnownPosts();

    @Override
    protected KnownPosts posts() {
        return posts;
    }
}
