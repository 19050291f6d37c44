package dev.postbag.comment.push;

/**
 * What a device is told: that there is something to read, and where; never what.
 *
 * @param self the address to read it at
 */
public record PushMessage(String type, String post, String self) {

    static PushMessage of(Pending pending) {
        return switch (pending.subscription().interest()) {
            case Interest.NewPosts posts -> published(pending);
            case Interest.NewPostsAbout posts -> published(pending);
            case Interest.InThread thread ->
                new PushMessage("thread-changed", thread.post(), "/api/v1/posts/" + thread.post() + "/comments");
            case Interest.Replies replies ->
                new PushMessage(
                        "reply",
                        replies.post(),
                        "/api/v1/posts/" + replies.post() + "/comments?parent=" + replies.comment());
        };
    }

    private static PushMessage published(Pending pending) {
        String newest = pending.newest().orElseThrow();
        return new PushMessage("post-published", newest, "/api/v1/posts/" + newest);
    }
}
