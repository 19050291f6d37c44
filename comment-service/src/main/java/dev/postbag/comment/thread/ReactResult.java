package dev.postbag.comment.thread;

/** What became of the wish to react to a comment, or to take that back. */
public sealed interface ReactResult {

    /** It is so, now or since before. */
    record Done(ContributorSecret contributor) implements ReactResult {}

    record NoSuchKind() implements ReactResult {}

    /** The comment cannot be read. */
    record Refused(CommentReading.Unreadable why) implements ReactResult {}
}
