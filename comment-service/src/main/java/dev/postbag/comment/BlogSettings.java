package dev.postbag.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** What is true of the whole blog. */
@ConfigMapping(prefix = "postbag.blog")
public interface BlogSettings {

    /** The zone its days are counted in, such as {@code Europe/London}. */
    @WithDefault("UTC")
    ZoneId zone();
}
