package dev.postbag.content.discussion;

/**
 * The count of a post as it was kept last.
 *
 * @param times how often one was kept; 0 for those kept before this was counted
 */
public record KeptCount(long comments, long times) {

    /** No count was kept. */
    static final KeptCount NEVER = new KeptCount(-1, 0);

    public boolean isThere() {
        return comments >= 0;
    }
}
