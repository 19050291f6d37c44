package dev.postbag.comment.thread;

/**
 * That somebody reacts to a comment in one of the kinds there are.
 *
 * @param key the same for the same contributor, comment and kind; says nothing of the contributor, and two of one
 *     contributor have nothing in common
 */
public record Reaction(String key, String comment, String kind) {

    static Reaction of(ThreadKey thread, ContributorSecret contributor, String comment, String kind) {
        String key = Text.base64(thread.sign("reaction|" + comment + "|" + kind + "|" + contributor.secret()));
        return new Reaction(key, comment, kind);
    }
}
