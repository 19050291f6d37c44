package dev.postbag.comment;

import dev.postbag.comment.moderation.Mode;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How comments are moderated. */
@ConfigMapping(prefix = "postbag.moderation")
public interface ModerationSettings {

    /** When comments are read by a moderator, under posts for which nothing else was chosen. */
    @WithDefault("after")
    Mode mode();

    /** How long a rule may take before the comment is sent to a moderator instead. */
    @WithDefault("2s")
    Duration rulePatience();

    /** How long a comment stays with the moderator who took it. */
    @WithDefault("10m")
    Duration lease();

    /** How often reports are looked for that a dying process did not pass on. */
    @WithDefault("30s")
    Duration sweepEvery();

    /** What contributors are told instead of a reason's own text, by the reason's code. */
    Map<String, String> reasonTexts();
}
