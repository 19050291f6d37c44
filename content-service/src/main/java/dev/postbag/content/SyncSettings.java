package dev.postbag.content;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When clients that keep a copy hear of what changed. */
@ConfigMapping(prefix = "postbag.sync")
public interface SyncSettings {

    /** How often changes are looked for that have no place in the order yet. */
    @WithDefault("500ms")
    Duration followEvery();
}
