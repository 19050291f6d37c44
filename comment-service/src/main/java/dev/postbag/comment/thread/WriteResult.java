package dev.postbag.comment.thread;

import java.time.Duration;
import java.util.List;

/** What became of the wish to say something. */
public sealed interface WriteResult {

    /** It is kept, now or since it was sent before. */
    record Written(Comment comment, Receipt receipt, ContributorSecret contributor) implements WriteResult {}

    record Refused(Reason reason) implements WriteResult {}

    /** It is not kept: it may tell who wrote it, and its contributor has not said that they know. */
    record GivesAway(List<Giveaway> giveaways) implements WriteResult {
        public GivesAway {
            giveaways = List.copyOf(giveaways);
        }
    }

    record NameRefused(NameFault fault) implements WriteResult {}

    /** The thread is in slow mode, and it is not this contributor's turn. */
    record TooSoon(Duration pause) implements WriteResult {}

    /** Why a comment is not taken. */
    enum Reason {
        NO_SUCH_POST,
        POST_WITHDRAWN,
        THREAD_CLOSED,
        THREAD_CLOSED_FOR_ANONYMOUS,
        PUZZLE_REQUIRED,
        NO_SUCH_PARENT,
        IDEMPOTENCY_KEY_REUSED
    }
}
