package dev.postbag.comment.push;

/** What a device is to be told of. */
public sealed interface Interest {

    /** Posts that are new, whatever they are about. */
    record NewPosts() implements Interest {}

    /** New posts about one topic, by its slug. */
    record NewPostsAbout(String topic) implements Interest {}

    /** New comments under a post. */
    record InThread(String post) implements Interest {}

    /** What answers one comment directly; of what answers those nothing is told. */
    record Replies(String post, String comment) implements Interest {}

    Interest NEW_POSTS = new NewPosts();
}
