package dev.postbag.comment.imported;

/** Why an imported comment is in no thread yet. */
public enum OrphanReason {
    POST_UNKNOWN("post-unknown"),
    PARENT_UNKNOWN("parent-unknown");

    private final String word;

    OrphanReason(String word) {
        this.word = word;
    }

    /** The stable word that others are told. */
    public String word() {
        return word;
    }
}
