package dev.postbag.comment.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final EnglandAndWales holidays = new EnglandAndWales();

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-01-14T09:30:00Z, 2026-01-16T09:30:00Z
            2026-01-16T15:00:00Z, 2026-01-20T15:00:00Z
            2026-01-17T12:00:00Z, 2026-01-21T00:00:00Z
            2026-04-02T11:00:00Z, 2026-04-08T11:00:00Z
            2026-12-24T16:00:00Z, 2026-12-30T16:00:00Z
            2026-12-31T23:00:00Z, 2027-01-05T23:00:00Z
            2027-12-24T16:00:00Z, 2027-12-30T16:00:00Z
            2026-03-27T12:00:00Z, 2026-03-31T11:00:00Z
            2026-10-23T12:00:00Z, 2026-10-27T13:00:00Z
            2026-07-03T23:30:00Z, 2026-07-07T23:00:00Z
            """)
    void fortyEightHoursPassOverWeekendsChristmasAndEaster(Instant start, Instant due) {
        assertThat(new WorkingTime(LONDON, holidays).after(start, Duration.ofHours(48)))
                .isEqualTo(due);
    }

    @Property
    void exactlySoManyWorkingHoursLieBetween(
            @ForAll @IntRange(max = 24 * 365 * 4) int hour, @ForAll @IntRange(min = 1, max = 200) int length) {
        Instant start = Instant.parse("2025-01-01T00:00:00Z").plus(Duration.ofHours(hour));
        Instant due = new WorkingTime(ZoneOffset.UTC, holidays).after(start, Duration.ofHours(length));

        int counted = 0;
        for (Instant at = start; at.isBefore(due); at = at.plus(Duration.ofHours(1))) {
            counted += isWorking(LocalDate.ofInstant(at, ZoneOffset.UTC)) ? 1 : 0;
        }
        assertThat(counted).isEqualTo(length);
        assertThat(isWorking(LocalDate.ofInstant(due.minusMillis(1), ZoneOffset.UTC)))
                .isTrue();
    }

    @Property
    void whatComesLaterIsNeverDueSooner(
            @ForAll @IntRange(max = 24 * 365 * 4) int hour, @ForAll @IntRange(max = 200) int later) {
        WorkingTime working = new WorkingTime(LONDON, holidays);
        Instant start = Instant.parse("2025-01-01T00:00:00Z").plus(Duration.ofHours(hour));

        assertThat(working.after(start.plus(Duration.ofHours(later)), Notice.TERM))
                .isAfterOrEqualTo(working.after(start, Notice.TERM));
    }

    private boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.include(day);
    }
}
