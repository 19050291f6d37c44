package dev.postbag.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How feeds are followed. */
@ConfigMapping(prefix = "postbag.source")
public interface SourceSettings {

    /** How often a feed is asked at best; never below 15 minutes. */
    @WithDefault("30m")
    Duration every();

    /** The longest pause after a feed failed again and again. */
    @WithDefault("24h")
    Duration longestPause();

    /** How long one request may take, redirects included. */
    @WithDefault("30s")
    Duration longestFetch();

    /** The largest feed, in bytes, unpacked. */
    @WithDefault("16777216")
    int maxBytes();

    /** Ranges of addresses that are not public and may be asked all the same, such as {@code 10.1.0.0/16}. */
    Optional<List<String>> allowedAddresses();

    /** How Postbag names itself to other servers. */
    @WithDefault("Postbag/0.1 (feed reader)")
    String userAgent();

    /** How often it is looked whether a feed is due. */
    @WithDefault("10s")
    Duration sweepEvery();
}
