package dev.postbag.comment.decision;

/** What is done with a comment. */
public enum Verdict {
    PUBLISH,
    REJECT,
    /** It waits for a moderator; only a rule says so. */
    HOLD
}
