package dev.postbag.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what readers wrote is kept. */
@ConfigMapping(prefix = "postbag.retention")
public interface RetentionSettings {

    /** What is left elsewhere of a comment after it was taken back, and of a contributor without comments. */
    @WithDefault("30d")
    Duration withdrawn();

    /** The words of a rejected comment, after it was decided on last. */
    @WithDefault("180d")
    Duration rejected();

    /** What reports say besides their reasons. */
    @WithDefault("180d")
    Duration reports();

    /** What legal notices say, after they were concluded. */
    @WithDefault("2192d")
    Duration notices();

    /** Imported comments whose post never came. */
    @WithDefault("365d")
    Duration orphans();

    /** How often what is kept too long is looked for. */
    @WithDefault("24h")
    Duration every();

    /** How long after a start that is done first. */
    @WithDefault("10m")
    Duration firstAfter();

    /** How often erasures are looked for that are not complete here. */
    @WithDefault("2s")
    Duration erasureSweepEvery();

    /** After how long an erasure that is not complete counts as overdue. */
    @WithDefault("1h")
    Duration acknowledgeWithin();
}
