package dev.postbag.comment.thread;

/** Which of a thread's comments are meant. */
public sealed interface Branch {

    Branch WHOLE = new Whole();

    Branch ROOTS = new Roots();

    /** Where a comment's neighbours are: those that answer the same. */
    static Branch around(Comment comment) {
        return comment.inReplyTo() == null ? ROOTS : new Replies(comment.inReplyTo());
    }

    record Whole() implements Branch {}

    /** Those that answer nothing. */
    record Roots() implements Branch {}

    /** Those that answer this one. */
    record Replies(String parent) implements Branch {}
}
