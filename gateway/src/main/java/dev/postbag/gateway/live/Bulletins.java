package dev.postbag.gateway.live;

import dev.postbag.gateway.wire.Bookmark;
import dev.postbag.gateway.wire.Dispatch;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes bulletins of dispatches: of those that change what readers see, and of them only what everybody may know. */
final class Bulletins {

    private static final Map<String, String> OF_POSTS = Map.of(
            "PostPublished", "post-published",
            "PostRevised", "post-revised",
            "PostWithdrawn", "post-withdrawn",
            "PostCounted", "post-counted");

    private static final Map<String, String> OF_THREADS = Map.of(
            "CommentPublished", "thread-changed",
            "CommentRevised", "thread-changed",
            "CommentHidden", "thread-changed",
            "CommentWithdrawn", "thread-changed",
            "CommentErased", "thread-changed",
            "ThreadCounted", "thread-changed",
            "ThreadReduced", "thread-changed");

    private Bulletins() {}

    static Optional<Bulletin> of(Dispatch dispatch, Bookmark heard) {
        return switch (dispatch.source()) {
            case POSTS -> bulletin(OF_POSTS.get(dispatch.type()), dispatch, "", heard);
            case COMMENTS -> bulletin(OF_THREADS.get(dispatch.type()), dispatch, "/comments", heard);
        };
    }

    private static Optional<Bulletin> bulletin(@Nullable String name, Dispatch dispatch, String part, Bookmark heard) {
        if (name == null || !isPlain(dispatch.post())) {
            return Optional.empty();
        }
        String post = dispatch.post();
        String body = "{\"post\":\"%s\",\"at\":\"%s\",\"links\":{\"self\":\"/api/v1/posts/%s%s\"}}"
                .formatted(post, dispatch.at(), post, part);
        return Optional.of(new Bulletin(name, post, dispatch.topics(), body, heard));
    }

    /** Ids are letters and digits; what is not cannot be a post's, and would not be safe in the body. */
    private static boolean isPlain(String id) {
        return !id.isEmpty() && id.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-'));
    }
}
