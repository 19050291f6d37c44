package dev.postbag.content.post;

import java.time.Instant;
import java.util.Comparator;

/**
 * How much a story's words count against another's about the same post. What was published goes before a draft, a whole
 * one before one cut short, then the newer capture; what is left only has to come out the same whichever story arrives
 * first: a later reading goes before an earlier one, and of two stories of one capture with the same title on one day
 * the upper one stands.
 */
public record Standing(boolean published, boolean whole, Instant capturedAt, String capture, int reading, int ordinal)
        implements Comparable<Standing> {

    private static final Comparator<Standing> ORDER = Comparator.comparing(Standing::published)
            .thenComparing(Standing::whole)
            .thenComparing(Standing::capturedAt)
            .thenComparing(Standing::capture)
            .thenComparing(Standing::reading)
            .thenComparing(Standing::ordinal, Comparator.reverseOrder());

    public static Standing of(Story story) {
        return new Standing(
                !story.origin().draft(),
                !story.cutShort(),
                story.capturedAt(),
                story.capture(),
                story.reading(),
                story.ordinal());
    }

    @Override
    public int compareTo(Standing other) {
        return ORDER.compare(this, other);
    }

    public Standing orHigher(Standing other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
