package dev.postbag.comment.thread;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of the wish to change one's comment. */
public sealed interface ReviseResult {

    /** @param editableUntil nothing when it can no longer be edited */
    record Revised(Comment comment, Optional<Instant> editableUntil) implements ReviseResult {}

    /** It stays: it may tell who wrote it, and its contributor has not said that they know. */
    record GivesAway(List<Giveaway> giveaways) implements ReviseResult {
        public GivesAway {
            giveaways = List.copyOf(giveaways);
        }
    }

    record Refused(Reason reason) implements ReviseResult {}

    /** Why a comment stays as it is. */
    enum Reason {
        NO_SUCH_COMMENT,
        WRONG_RECEIPT,
        WITHDRAWN,
        REJECTED,
        /** It is no longer the version its contributor knows. */
        CHANGED_SINCE,
        WINDOW_OVER,
        TOO_MANY_REVISIONS
    }
}
