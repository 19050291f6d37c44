package dev.postbag.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What holds for every thread. */
@ConfigMapping(prefix = "postbag.comment")
public interface CommentSettings {

    /** How long after it was written a comment may be edited. */
    @WithDefault("15m")
    Duration editWindow();

    /** Whether a comment may be picked whose contributor does not say. */
    @WithDefault("false")
    boolean consentDefault();

    /** Whether a comment is picked only with its contributor's consent. */
    @WithDefault("true")
    boolean consentRequired();

    /** Names no contributor may pass for, the blog's for one; those of the desk need not be among them. */
    Optional<List<String>> reservedNames();

    /** How one can react to a comment, in the order shown: words of a to z, digits and hyphens. */
    @WithDefault("agree,thanks,insightful")
    List<String> reactions();

    /** How often changes are looked for that counts and the order of changes have yet to follow. */
    @WithDefault("250ms")
    Duration followEvery();

    /** How long after its post's date a thread closes; never where it is not set. */
    Optional<Duration> closeAfter();

    Raid raid();

    /** When a thread goes into raid mode by itself. */
    interface Raid {

        /** When more comments than that of contributors new to the thread came lately; from 200 on it never does. */
        @WithDefault("50")
        int newcomers();

        /** How long ago is lately. */
        @WithDefault("10m")
        Duration within();

        /** How long it lasts. */
        @WithDefault("30m")
        Duration lasts();
    }
}
