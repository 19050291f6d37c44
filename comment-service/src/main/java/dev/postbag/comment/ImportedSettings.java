package dev.postbag.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How imported comments find the threads they belong to. */
@ConfigMapping(prefix = "postbag.imported")
public interface ImportedSettings {

    /** How often comments are looked for that a dying process left on their way into a thread. */
    @WithDefault("30s")
    Duration sweepEvery();

    /** How long a comment that was just taken in is left to whoever took it in. */
    @WithDefault("30s")
    Duration grace();

    /** How long it is remembered which post a story became: longer than comments come behind the stories they are under. */
    @WithDefault("30d")
    Duration storiesKept();
}
