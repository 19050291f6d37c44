package dev.postbag.gateway.newsstand;

import dev.postbag.gateway.wire.Dispatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What happened to something that answers tell of. */
public sealed interface Change {

    /** After these the answer of before only lacks something. */
    Set<String> ADDING = Set.of(
            "CommentPublished",
            "ThreadCounted",
            "PostCounted",
            "PostPublished",
            "QuotationsAttributed",
            "StoryResolved");

    /** After these a comment, or a post on a list, says something else than before, or is gone. */
    Set<String> ALTERING = Set.of(
            "CommentRevised", "CommentHidden", "CommentWithdrawn", "CommentErased", "PostRevised", "PostWithdrawn");

    /** What no feed tells of. */
    Set<String> IN_NO_FEED = Set.of("PostCounted", "QuotationsAttributed");

    Subject subject();

    /** Something was added: the answer of before does no harm. */
    record Added(Subject subject) implements Change {}

    /**
     * Something in it says something else by now, or is gone: the answer of before does no harm without it.
     *
     * @param id of the comment or post that was altered
     */
    record Altered(Subject subject, String id) implements Change {}

    /** Anything may have been taken away: the answer of before is given to nobody. */
    record Replaced(Subject subject) implements Change {}

    /** What the event changes, as far as answers tell of it; an event that is not known here may have taken anything away. */
    static List<Change> by(Dispatch dispatch) {
        return switch (dispatch.source()) {
            case POSTS -> byPost(dispatch);
            case COMMENTS ->
                List.of(change(new Subject(Subject.Kind.THREAD, dispatch.post()), dispatch, dispatch.comment()));
        };
    }

    private static List<Change> byPost(Dispatch dispatch) {
        List<Change> changes = new ArrayList<>();
        changes.add(change(Subject.ofPosts(), dispatch, dispatch.post()));
        changes.add(change(Subject.ofDigests(), dispatch, ""));
        changes.add(change(new Subject(Subject.Kind.POST, dispatch.post()), dispatch, ""));
        if (!IN_NO_FEED.contains(dispatch.type())) {
            changes.add(change(Subject.ofFeeds(), dispatch, ""));
        }
        if (dispatch.type().equals("PostWithdrawn") || dispatch.type().equals(Dispatch.RETOLD)) {
            changes.add(new Replaced(new Subject(Subject.Kind.THREAD, dispatch.post())));
        }
        return changes;
    }

    /** @param id what may be left out of the answer of before; empty where nothing may */
    private static Change change(Subject subject, Dispatch dispatch, String id) {
        if (ADDING.contains(dispatch.type())) {
            return new Added(subject);
        }
        return ALTERING.contains(dispatch.type()) && !id.isEmpty() ? new Altered(subject, id) : new Replaced(subject);
    }
}
