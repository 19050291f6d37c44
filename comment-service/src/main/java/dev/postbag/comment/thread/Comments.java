package dev.postbag.comment.thread;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The comments as the domain sees them. */
public interface Comments {

    Optional<Comment> withId(String id);

    /** Keeps a new comment, with the news of it; when one of its id is there, that one stays, and is answered. */
    Comment keep(CommentChange made);

    /**
     * Keeps a comment's next version, with the news of it.
     *
     * @param before the comment as it was read
     * @return false when the comment is no longer as it was read: nothing changed
     */
    boolean change(Comment before, CommentChange change);

    /**
     * Marks a comment as answered, before its reply is kept: a comment that has replies is always marked.
     *
     * @return the comment; nothing when the post's thread has none of that id that can be read
     */
    Optional<Comment> answer(String post, String id);

    /**
     * Marks a comment as answered, whatever its status, so that a reply to it has something to hang on.
     *
     * @return the comment; nothing when there is none of that id
     */
    Optional<Comment> holdReplies(String id);

    /** The listed comments of a thread that cannot be read, each with the comment it answers, or "" for none. */
    Map<String, String> listedHidden(String post);

    /** The newest published replies to a comment, the newest first, without their earlier revisions. */
    List<Comment> repliesTo(String id, int limit);

    /** Those of the comments that a published comment answers. */
    Set<String> withPublishedReply(Set<String> ids);
}
