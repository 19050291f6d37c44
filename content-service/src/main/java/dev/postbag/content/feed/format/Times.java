package dev.postbag.content.feed.format;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as feeds write them: with seconds, and with an offset of whole minutes. */
final class Times {

    private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

    private Times() {}

    static String rfc3339(OffsetDateTime time) {
        return RFC_3339.format(time);
    }

    static String rfc822(OffsetDateTime time) {
        return RFC_822.format(time);
    }

    static String rfc822(Instant time) {
        return rfc822(time.atOffset(ZoneOffset.UTC));
    }
}
