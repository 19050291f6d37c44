package dev.postbag.comment.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Saturdays and Sundays. */
final class Weekends {

    private Weekends() {}

    static boolean include(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
