package dev.postbag.comment.push;

import java.time.Instant;

/**
 * That a device is to be told of something.
 *
 * @param id a hash of the device's endpoint under a key that no store has
 * @param sealed the device, encrypted
 * @param endsAt when it ends where it is not renewed: the end of a day, so that it tells of no one moment
 */
public record Subscription(String id, Interest interest, String sealed, Instant endsAt) {}
