package dev.postbag.gateway.newsstand;

import dev.postbag.gateway.wire.Dispatch;
import java.util.List;
import java.util.Set;

/**
 * What an answer is about, so that it is known which events change it.
 *
 * @param post its id; empty for the lists of posts
 */
public record Subject(Kind kind, String post) {

    /** What kinds of answers are kept ready. */
    public enum Kind {
        /** The beginning of a list of posts. */
        POSTS,
        /** A post. */
        POST,
        /** The beginning of a post's thread. */
        THREAD
    }

    /** After these the answer of before does no harm: it only lacks something. After any other one it is given to nobody. */
    private static final Set<String> HARMLESS =
            Set.of("CommentPublished", "PostCounted", "PostPublished", "QuotationsAttributed", "StoryResolved");

    public static Subject ofPosts() {
        return new Subject(Kind.POSTS, "");
    }

    /** What the event changes, as far as answers tell of it. */
    static List<Subject> changedBy(Dispatch dispatch) {
        return switch (dispatch.source()) {
            case POSTS ->
                dispatch.type().equals("PostWithdrawn") || dispatch.type().equals(Dispatch.RETOLD)
                        ? List.of(
                                ofPosts(),
                                new Subject(Kind.POST, dispatch.post()),
                                new Subject(Kind.THREAD, dispatch.post()))
                        : List.of(ofPosts(), new Subject(Kind.POST, dispatch.post()));
            case COMMENTS -> List.of(new Subject(Kind.THREAD, dispatch.post()));
        };
    }

    static boolean isHarmless(Dispatch dispatch) {
        return HARMLESS.contains(dispatch.type());
    }
}
