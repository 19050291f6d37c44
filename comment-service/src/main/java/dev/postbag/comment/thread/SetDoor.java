package dev.postbag.comment.thread;

import java.time.Duration;

/**
 * The order to set a thread's door.
 *
 * @param seen the version its sender knows
 */
public record SetDoor(String post, long seen, ClosedFor closedFor, Duration slowMode) {}
