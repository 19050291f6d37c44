package dev.postbag.comment.moderation;

import java.time.Duration;

/**
 * When a thread goes into raid mode by itself, and for how long.
 *
 * @param newcomers when more comments than that of contributors new to the thread came
 * @param within lately
 * @param lasts how long it lasts then
 */
public record RaidRule(int newcomers, Duration within, Duration lasts) {

    public RaidRule {
        if (newcomers < 1 || !within.isPositive() || !lasts.isPositive()) {
            throw new IllegalArgumentException("postbag.comment.raid: every key is more than nothing");
        }
    }
}
