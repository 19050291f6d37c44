package dev.postbag.comment.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Time that stands still on weekends and holidays, and runs through the whole of every other day.
 *
 * @param zone where days begin and end
 */
public record WorkingTime(ZoneId zone, Holidays holidays) {

    /** When so much of it has gone by since then. */
    public Instant after(Instant start, Duration length) {
        Instant now = start;
        Duration left = length;
        while (true) {
            LocalDate day = now.atZone(zone).toLocalDate();
            Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
            if (isWorking(day)) {
                Duration today = Duration.between(now, end);
                if (left.compareTo(today) <= 0) {
                    return now.plus(left);
                }
                left = left.minus(today);
            }
            now = end;
        }
    }

    private boolean isWorking(LocalDate day) {
        return !Weekends.include(day) && !holidays.include(day);
    }
}
