package dev.postbag.comment.thread;

import dev.postbag.comment.erasure.ErasedBy;
import java.time.Instant;

/** The order to erase a comment, by who may give it. */
public sealed interface EraseComment {

    String comment();

    ErasedBy by();

    /** Why, for the desk; empty for nothing. */
    default String reason() {
        return "";
    }

    /** Whether it may be given for the comment as it is. */
    boolean isFor(Comment found);

    /** Of whoever has the comment's receipt. */
    record ByReceipt(String comment, Receipt receipt) implements EraseComment {

        @Override
        public ErasedBy by() {
            return ErasedBy.CONTRIBUTOR;
        }

        @Override
        public boolean isFor(Comment found) {
            return receipt.isOf(found);
        }
    }

    /** Of an editor. */
    record ByDesk(String comment, String reason) implements EraseComment {

        public static final int LONGEST_REASON = 500;

        @Override
        public ErasedBy by() {
            return ErasedBy.DESK;
        }

        @Override
        public boolean isFor(Comment found) {
            return true;
        }
    }

    /**
     * Of nobody, once its time is over.
     *
     * @param decidedBefore what was decided or asked for about a rejected one is to be older than that
     */
    record ByRetention(String comment, Instant decidedBefore) implements EraseComment {

        @Override
        public ErasedBy by() {
            return ErasedBy.RETENTION;
        }

        @Override
        public boolean isFor(Comment found) {
            return switch (found.status()) {
                case WITHDRAWN -> true;
                case REJECTED ->
                    found.docket().waiting() == null
                            && found.docket()
                                    .latest()
                                    .filter(decision -> decision.at().isBefore(decidedBefore))
                                    .isPresent();
                case PENDING, PUBLISHED -> false;
            };
        }
    }
}
