package dev.postbag.comment.push;

import java.time.Instant;
import java.util.Optional;

/**
 * A subscription whose device is about to be told of something, by whoever has claimed it.
 *
 * @param claim whose it is
 * @param heardAt when the newest happened that it is to be told of
 * @param newest the newest post, where it is about posts
 * @param tries how often that was tried in vain
 */
public record Pending(Subscription subscription, String claim, Instant heardAt, Optional<String> newest, int tries) {}
