package dev.postbag.comment.thread;

/**
 * What somebody brings to be let into a thread; nothing of it is kept.
 *
 * @param known whether they have an account; which, nobody is told
 * @param puzzleSolved whether they solved a puzzle for this one comment
 */
public record Credentials(boolean known, boolean puzzleSolved) {

    public static final Credentials NONE = new Credentials(false, false);
}
