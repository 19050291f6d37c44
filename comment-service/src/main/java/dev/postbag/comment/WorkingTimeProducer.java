package dev.postbag.comment;

import dev.postbag.comment.notice.EnglandAndWales;
import dev.postbag.comment.notice.Holidays;
import dev.postbag.comment.notice.WorkingTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Makes of the settings when working time stands still. */
@ApplicationScoped
public class WorkingTimeProducer {

    private static final String ENGLAND_AND_WALES = "england-and-wales";

    @Produces
    @Singleton
    WorkingTime workingTime(BlogSettings blog, NoticeSettings notices) {
        List<Holidays> all =
                notices.holidays().stream().map(WorkingTimeProducer::read).toList();
        return new WorkingTime(blog.zone(), day -> all.stream().anyMatch(holidays -> holidays.include(day)));
    }

    private static Holidays read(String text) {
        if (text.equals(ENGLAND_AND_WALES)) {
            return new EnglandAndWales();
        }
        try {
            return LocalDate.parse(text)::equals;
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(
                    "postbag.notice.holidays is neither %s nor a date: %s".formatted(ENGLAND_AND_WALES, text), wrong);
        }
    }
}
