package dev.postbag.comment.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a case stands among others: the one that is due soonest first, those of one millisecond by id. */
public record NoticePlace(Instant dueAt, String notice) implements Comparable<NoticePlace> {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,15})/(.+)");
    private static final Comparator<NoticePlace> SOONEST_FIRST =
            Comparator.comparing(NoticePlace::dueAt).thenComparing(NoticePlace::notice);

    public static NoticePlace of(Notice notice) {
        return new NoticePlace(notice.dueAt(), notice.id());
    }

    public String text() {
        return dueAt.toEpochMilli() + "/" + notice;
    }

    /** Nothing where the text is no place's. */
    public static Optional<NoticePlace> read(String text) {
        Matcher place = TEXT.matcher(text);
        return place.matches()
                ? Optional.of(new NoticePlace(Instant.ofEpochMilli(Long.parseLong(place.group(1))), place.group(2)))
                : Optional.empty();
    }

    @Override
    public int compareTo(NoticePlace other) {
        return SOONEST_FIRST.compare(this, other);
    }
}
