package dev.postbag.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What captures may be, and when what was left of one is removed. */
@ConfigMapping(prefix = "postbag.capture")
public interface CaptureSettings {

    /** The largest page or feed, in bytes. */
    @WithDefault("67108864")
    long maxBytes();

    /** The largest export, in bytes. */
    @WithDefault("2147483647")
    long maxExportBytes();

    /** How often bytes are looked for that no capture owns, because a process died while it took them in. */
    @WithDefault("10m")
    Duration sweepEvery();

    /** How long such bytes are left alone; longer than any upload takes. */
    @WithDefault("1h")
    Duration abandonedAfter();
}
