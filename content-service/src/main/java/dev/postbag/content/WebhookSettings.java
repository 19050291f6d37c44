package dev.postbag.content;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whom webhooks may call, and how soon they do. */
@ConfigMapping(prefix = "postbag.webhook")
public interface WebhookSettings {

    /** Ranges of addresses that are not public and may be called all the same, by http too, such as {@code 10.1.0.0/16}. */
    Optional<List<String>> allowedAddresses();

    /** How often it is looked whether a message is due. */
    @WithDefault("1s")
    Duration sweepEvery();
}
