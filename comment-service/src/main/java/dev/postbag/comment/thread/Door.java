package dev.postbag.comment.thread;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Whom a thread lets in, and how often.
 *
 * @param closedFor whom it is closed for by hand
 * @param slowMode how long a contributor waits between two comments there; zero for not at all
 * @param version goes up with every change made by hand
 * @param publishedOn the date of its post, ISO 8601, as precise as known
 * @param raid the last raid on it, over or not
 */
public record Door(
        ClosedFor closedFor, Duration slowMode, long version, Optional<String> publishedOn, Optional<Raid> raid) {

    public static final Duration SLOWEST = Duration.ofDays(1);

    public Door {
        if (!isPace(slowMode)) {
            throw new IllegalArgumentException("Slow mode is whole seconds, a day at the most");
        }
    }

    /** One that was never raided. */
    public Door(ClosedFor closedFor, Duration slowMode, long version, Optional<String> publishedOn) {
        this(closedFor, slowMode, version, publishedOn, Optional.empty());
    }

    public static boolean isPace(Duration pause) {
        return !pause.isNegative() && pause.getNano() == 0 && pause.compareTo(SLOWEST) <= 0;
    }

    /** When it closes, or closed, by itself. */
    public Optional<Instant> closesAt(ClosingRule rule) {
        return rule.after().flatMap(after -> publishedOn.flatMap(Door::end).map(end -> end.plus(after)));
    }

    /** Why it takes no comments from anybody, if so. */
    public Optional<Closing> closing(CommentThread thread, ClosingRule rule, Instant now) {
        if (!thread.open()) {
            return Optional.of(Closing.POST);
        }
        if (closedFor == ClosedFor.ALL) {
            return Optional.of(Closing.HAND);
        }
        return closesAt(rule).filter(end -> !now.isBefore(end)).map(end -> Closing.AGE);
    }

    /** The same set anew; itself when it is so already. */
    Door set(ClosedFor nowFor, Duration nowSlow) {
        return nowFor == closedFor && nowSlow.equals(slowMode)
                ? this
                : new Door(nowFor, nowSlow, version + 1, publishedOn, raid);
    }

    boolean isRaided(Instant now) {
        return raid.filter(last -> last.holds(now)).isPresent();
    }

    /** How long a contributor waits there between two comments. */
    Duration pause(Instant now) {
        return isRaided(now) && slowMode.compareTo(Raid.PAUSE) < 0 ? Raid.PAUSE : slowMode;
    }

    private static Optional<Instant> end(String date) {
        try {
            LocalDate last = switch (date.length()) {
                case 4 -> Year.parse(date).atMonth(12).atEndOfMonth();
                case 7 -> YearMonth.parse(date).atEndOfMonth();
                default -> LocalDate.parse(date);
            };
            return Optional.of(last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
