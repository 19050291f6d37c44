package dev.postbag.comment.push;

import java.time.Duration;
import java.util.Optional;

/**
 * On what terms devices are told of things.
 *
 * @param keys none where nobody is told of anything
 * @param contact how push services reach whoever runs this blog: a {@code mailto:} or {@code https:} address
 * @param pause how long a device is left alone, for one interest, after it was told of something
 * @param kept how long a subscription lasts that is not renewed
 * @param most how many subscriptions one thread takes, and as many new posts
 */
public record PushTerms(
        Optional<VapidKeys> keys,
        KnownServices services,
        Optional<String> contact,
        Duration pause,
        Duration kept,
        int most) {}
