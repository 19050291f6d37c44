package dev.postbag.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How captures are read. */
@ConfigMapping(prefix = "postbag.parse")
public interface ParseSettings {

    /** How long a reading stays with a worker that gives no sign of life. */
    @WithDefault("30s")
    Duration lease();

    /** How often readings are looked for that wait without a worker knowing. */
    @WithDefault("2s")
    Duration sweepEvery();

    /** How often a reading is begun at most before it is given up. */
    @WithDefault("20")
    int attempts();
}
