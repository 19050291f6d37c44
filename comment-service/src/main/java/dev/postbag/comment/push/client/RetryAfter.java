package dev.postbag.comment.push.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a server asks to wait: seconds, or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private RetryAfter() {}

    static Optional<Duration> read(String value, Instant now) {
        String asked = value.strip();
        if (SECONDS.matcher(asked).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(asked)));
        }
        try {
            Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(asked, Instant::from);
            return until.isBefore(now) ? Optional.empty() : Optional.of(Duration.between(now, until));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
