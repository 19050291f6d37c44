package dev.postbag.comment.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/**
 * The bank holidays of England and Wales as a rule gives them, substitute days included (Banking and Financial Dealings
 * Act 1971). Those proclaimed for one year only are not among them.
 */
public final class EnglandAndWales implements Holidays {

    @Override
    public boolean include(LocalDate day) {
        return of(day.getYear()).anyMatch(day::equals);
    }

    private static Stream<LocalDate> of(int year) {
        LocalDate easter = easter(year);
        return Stream.of(
                        weekdays(LocalDate.of(year, Month.JANUARY, 1), 1),
                        Stream.of(easter.minusDays(2), easter.plusDays(1)),
                        Stream.of(
                                LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)),
                                LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                                LocalDate.of(year, Month.AUGUST, 1)
                                        .with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))),
                        weekdays(LocalDate.of(year, Month.DECEMBER, 25), 2))
                .flatMap(days -> days);
    }

    /** A holiday on a weekend moves to the next weekday that is none yet. */
    private static Stream<LocalDate> weekdays(LocalDate first, int number) {
        return Stream.iterate(first, day -> day.plusDays(1))
                .filter(day -> !Weekends.include(day))
                .limit(number);
    }

    /** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
