package dev.postbag.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How legal notices are dealt with. */
@ConfigMapping(prefix = "postbag.notice")
public interface NoticeSettings {

    /** The days besides weekends that do not count: {@code england-and-wales}, dates such as 2027-05-10, or both. */
    @WithDefault("england-and-wales")
    List<String> holidays();

    /** How often cases are looked for whose comment a dying process took down and did not conclude them. */
    @WithDefault("30s")
    Duration sweepEvery();
}
