package dev.postbag.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What holds for every thread. */
@ConfigMapping(prefix = "postbag.comment")
public interface CommentSettings {

    /** How long after it was written a comment may be edited. */
    @WithDefault("15m")
    Duration editWindow();

    /** Whether a comment may be picked whose contributor does not say. */
    @WithDefault("false")
    boolean consentDefault();
}
