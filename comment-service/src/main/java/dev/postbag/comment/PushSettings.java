package dev.postbag.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How devices are told of new comments and posts (Web Push). */
@ConfigMapping(prefix = "postbag.push")
public interface PushSettings {

    /** The VAPID public key, in base64url; nobody is told of anything where it is not set. */
    Optional<String> publicKey();

    /** The VAPID private key, in base64url. */
    Optional<String> privateKey();

    /** How push services reach whoever runs this blog: a {@code mailto:} or {@code https:} address. */
    Optional<String> contact();

    /** The hosts of push services that are written to; {@code *.} before one for all below it. */
    @WithDefault("fcm.googleapis.com,*.push.services.mozilla.com,*.notify.windows.com,*.push.apple.com")
    List<String> services();

    /** How long a device is left alone, for one subscription, after it was told of something. */
    @WithDefault("5m")
    Duration pause();

    /** How long a subscription lasts that is not renewed. */
    @WithDefault("90d")
    Duration kept();

    /** How many subscriptions one thread takes, and as many new posts. */
    @WithDefault("10000")
    int most();

    /** How often subscriptions are looked for whose devices are to be told of something. */
    @WithDefault("1s")
    Duration sweepEvery();

    /** How often subscriptions to threads are looked for that take no more comments. */
    @WithDefault("1m")
    Duration endEvery();
}
