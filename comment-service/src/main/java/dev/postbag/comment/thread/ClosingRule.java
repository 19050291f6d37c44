package dev.postbag.comment.thread;

import java.time.Duration;
import java.util.Optional;

/**
 * When threads close by themselves.
 *
 * @param after how long after the day, month or year of its post is over; never where there is none
 */
public record ClosingRule(Optional<Duration> after) {}
