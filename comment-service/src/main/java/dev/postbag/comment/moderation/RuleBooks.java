package dev.postbag.comment.moderation;

/** The one rule book as the domain sees it. */
public interface RuleBooks {

    /** The one that holds; the default until one was written. */
    RuleBook current();

    /**
     * Writes the next one.
     *
     * @param next its version is that of the one it follows, and one more
     * @return false when another was written since: nothing changed
     */
    boolean write(RuleBook next);
}
