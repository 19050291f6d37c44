package dev.postbag.comment.thread;

import java.util.List;

/** What a check of words that are not said yet finds. */
public sealed interface CheckResult {

    record Checked(List<Giveaway> giveaways) implements CheckResult {
        public Checked {
            giveaways = List.copyOf(giveaways);
        }
    }

    record NoSuchPost() implements CheckResult {}

    record PostWithdrawn() implements CheckResult {}
}
