package dev.postbag.content.post;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was heard last of a comment's pick.
 *
 * @param version of two of one comment the one with the higher version is the later
 * @param said what was picked; none once it is no longer
 * @param takenDown why its words leave the posts that hold it; none while they may stay there
 */
public record KnownPick(
        String comment,
        long version,
        @Nullable Said said,
        @Nullable WithdrawalReason takenDown) {

    public static KnownPick of(String comment, long version, Said said) {
        return new KnownPick(comment, version, said, null);
    }

    public static KnownPick ended(String comment, long version, @Nullable WithdrawalReason takenDown) {
        return new KnownPick(comment, version, null, takenDown);
    }

    /**
     * The words that may be lifted.
     *
     * @param revision the comment's revision that holds them
     * @param name whom they are from, as readers are shown it
     * @param blocks with ids that are theirs only here
     * @param at when they were sent
     */
    public record Said(int revision, String name, List<Block> blocks, Instant at) {
        public Said {
            blocks = List.copyOf(blocks);
        }
    }
}
