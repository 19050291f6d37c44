package dev.postbag.content;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.Optional;

/** What is true of the whole blog. */
@ConfigMapping(prefix = "postbag.blog")
public interface BlogSettings {

    /** What it is called, in feeds. */
    @WithDefault("Postbag")
    String title();

    /** The zone its days are counted in, such as {@code Europe/London}. */
    @WithDefault("UTC")
    ZoneId zone();

    /** Where people read a post, such as <code>https://blog.example/{slug}</code>; left out: where programs do. */
    Optional<String> postAddress();
}
