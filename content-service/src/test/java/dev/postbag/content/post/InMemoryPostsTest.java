package dev.postbag.content.post;

class InMemoryPostsTest extends PostsContract {

    private final InMemoryPosts posts = new InMemoryPosts();

    @Override
    protected Posts posts() {
        return posts;
    }

    @Override
    protected int eventsOf(PostId post) {
        return (int) posts.told().stream()
                .filter(change -> post.equals(postOf(change)))
                .count();
    }

    private static PostId postOf(PostChange change) {
        return switch (change) {
            case PostChange.Published published -> published.post().id();
            case PostChange.Revised revised -> revised.post().id();
            case PostChange.Merged merged -> merged.post().id();
            case PostChange.Withdrawn withdrawn -> withdrawn.post().id();
            case PostChange.Resolved resolved -> resolved.post();
            case PostChange.Refused refused -> null;
        };
    }
}
