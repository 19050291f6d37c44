package dev.postbag.content.integrity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What it means when this service and another know different things of the same id. */
public interface Comparison {

    /**
     * @param before what is known here before the other was asked
     * @param theirs what the other knows
     * @param after what is known here afterwards
     */
    Optional<Misfit> compare(String id, @Nullable String before, @Nullable String theirs, @Nullable String after);

    /** Stories: here what became of each, {@code outcome|post|revision}; there the same, or {@code unresolved}. */
    static Optional<Misfit> ofStories(
            String id, @Nullable String before, @Nullable String theirs, @Nullable String after) {
        if (theirs == null) {
            return before == null
                    ? Optional.empty()
                    : Optional.of(new Misfit("story-unknown", "story", id, before, "no such story"));
        }
        if (theirs.equals("unresolved") || theirs.equals(after) || theirs.equals(before)) {
            return Optional.empty();
        }
        return Optional.of(
                after == null
                        ? new Misfit("outcome-missing", "story", id, theirs, "nothing")
                        : new Misfit("outcome-differs", "story", id, theirs, after));
    }

    /** Comments: {@code visible|post} or {@code hidden|post} on both sides; what readers cannot see need not be known here. */
    static Optional<Misfit> ofComments(
            String id, @Nullable String before, @Nullable String theirs, @Nullable String after) {
        boolean shownHere = isVisible(after) && isVisible(before);
        if (theirs == null || !isVisible(theirs)) {
            return shownHere
                    ? Optional.of(new Misfit(
                            theirs == null ? "comment-lost" : "comment-shown",
                            "comment",
                            id,
                            String.valueOf(after),
                            theirs == null ? "no such comment" : theirs))
                    : Optional.empty();
        }
        if (theirs.equals(after)) {
            return Optional.empty();
        }
        if (after == null) {
            return Optional.of(new Misfit("comment-unknown", "comment", id, theirs, "no state"));
        }
        return Optional.of(
                new Misfit(isVisible(after) ? "comment-misplaced" : "comment-hidden", "comment", id, theirs, after));
    }

    private static boolean isVisible(@Nullable String known) {
        return known != null && known.startsWith("visible|");
    }
}
