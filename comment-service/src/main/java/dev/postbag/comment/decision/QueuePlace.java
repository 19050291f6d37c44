package dev.postbag.comment.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a waiting comment stands in the queue: the one that has waited longest first, those of one millisecond by id. */
public record QueuePlace(Instant since, String comment) {

    private static final Pattern TEXT = Pattern.compile("(\\d{15})/(.+)");

    /** Texts sort as their places do. */
    public String text() {
        return "%015d/%s".formatted(since.toEpochMilli(), comment);
    }

    /** Nothing where the text is no place's. */
    public static Optional<QueuePlace> read(String text) {
        Matcher place = TEXT.matcher(text);
        return place.matches()
                ? Optional.of(new QueuePlace(Instant.ofEpochMilli(Long.parseLong(place.group(1))), place.group(2)))
                : Optional.empty();
    }
}
