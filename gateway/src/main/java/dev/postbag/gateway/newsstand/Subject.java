package dev.postbag.gateway.newsstand;

import dev.postbag.gateway.wire.Dispatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What an answer is about, so that it is known which events change it.
 *
 * @param post its id; empty for the lists of posts and the feeds
 */
public record Subject(Kind kind, String post) {

    /** What kinds of answers are kept ready. */
    public enum Kind {
        /** The beginning of a list of posts. */
        POSTS,
        /** A post. */
        POST,
        /** The beginning of a post's thread. */
        THREAD,
        /** A feed of the newest posts. */
        FEEDS
    }

    /** What no feed tells of. */
    private static final Set<String> IN_NO_FEED = Set.of("PostCounted", "QuotationsAttributed");

    /** After these the answer of before does no harm: it only lacks something. After any other one it is given to nobody. */
    private static final Set<String> HARMLESS =
            Set.of("CommentPublished", "PostCounted", "PostPublished", "QuotationsAttributed", "StoryResolved");

    public static Subject ofPosts() {
        return new Subject(Kind.POSTS, "");
    }

    public static Subject ofFeeds() {
        return new Subject(Kind.FEEDS, "");
    }

    /** What the event changes, as far as answers tell of it. */
    static List<Subject> changedBy(Dispatch dispatch) {
        return switch (dispatch.source()) {
            case POSTS -> changedByPost(dispatch);
            case COMMENTS -> List.of(new Subject(Kind.THREAD, dispatch.post()));
        };
    }

    private static List<Subject> changedByPost(Dispatch dispatch) {
        List<Subject> changed = new ArrayList<>(List.of(ofPosts(), new Subject(Kind.POST, dispatch.post())));
        if (!IN_NO_FEED.contains(dispatch.type())) {
            changed.add(ofFeeds());
        }
        if (dispatch.type().equals("PostWithdrawn") || dispatch.type().equals(Dispatch.RETOLD)) {
            changed.add(new Subject(Kind.THREAD, dispatch.post()));
        }
        return changed;
    }

    static boolean isHarmless(Dispatch dispatch) {
        return HARMLESS.contains(dispatch.type());
    }
}
