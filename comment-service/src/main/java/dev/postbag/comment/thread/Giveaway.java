package dev.postbag.comment.thread;

/**
 * A part of what a comment says that may tell who wrote it.
 *
 * @param start the first character, counted from 0 in UTF-16 units
 * @param end the character after the last
 */
public record Giveaway(Kind kind, int start, int end) {

    /** Why it may tell who wrote it. */
    public enum Kind {
        EMAIL,
        NATIONAL_INSURANCE_NUMBER,
        CASE_NUMBER,
        PHONE_NUMBER,
        /** Who writes speaks of themselves, and names what the post names too. */
        NAME
    }

    boolean overlaps(Giveaway other) {
        return start < other.end && other.start < end;
    }
}
