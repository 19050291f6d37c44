package dev.postbag.comment.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of reports keeps to. */
public abstract class ReportsContract {

    /** A time that no other test looks at. */
    private final Instant at = Instant.parse("1990-01-01T00:00:00Z")
            .plus(Duration.ofHours(Math.floorMod(UUID.randomUUID().hashCode(), 100_000)));

    private final String comment = UUID.randomUUID().toString();

    protected abstract Reports reports();

    @Test
    void theFirstReportOfAnIdStaysAndCountsOnce() {
        Report first = report("1", ReportReason.ABUSE, "It calls the keeper names.", at);

        assertThat(reports().keep(first)).isTrue();
        assertThat(reports().keep(report("1", ReportReason.SPAM, "Otherwise", at)))
                .isFalse();
        assertThat(reports().count(comment)).isEqualTo(Map.of(ReportReason.ABUSE, 1L));
        assertThat(reports().worded(comment, 10)).containsExactly(first);
    }

    @Test
    void reportsAreCountedByReasonAndTheNewestWordsComeFirst() {
        Report older = report("1", ReportReason.ABUSE, "Older", at);
        Report newer = report("2", ReportReason.ABUSE, "Newer", at.plusMillis(1));
        for (Report report : List.of(older, newer, report("3", ReportReason.OTHER, "", at.plusMillis(2)))) {
            reports().keep(report);
        }

        assertThat(reports().count(comment)).isEqualTo(Map.of(ReportReason.ABUSE, 2L, ReportReason.OTHER, 1L));
        assertThat(reports().worded(comment, 10)).containsExactly(newer, older);
        assertThat(reports().worded(comment, 1)).containsExactly(newer);
        assertThat(reports().count("nothing-here")).isEmpty();
        assertThat(reports().countBetween(at, at.plusMillis(2))).isEqualTo(2);
    }

    @Test
    void whatNobodyPassedOnIsLeftBehind() {
        Report left = report("1", ReportReason.ABUSE, "", at);
        reports().keep(left);
        reports().keep(report("2", ReportReason.ABUSE, "", at));
        reports().passOn(comment + "2");

        assertThat(reports().leftBehind(at.plusMillis(1), 1_000))
                .contains(left)
                .noneMatch(report -> report.id().equals(comment + "2"));
        assertThat(reports().leftBehind(at, 1_000)).doesNotContain(left);
    }

    @Test
    void whatReportsSayIsErasedAndThatThereWereSomeStays() {
        reports().keep(report("1", ReportReason.ABUSE, "Older", at));
        reports().keep(report("2", ReportReason.ABUSE, "Newer", at.plusMillis(1)));

        assertThat(reports().eraseTexts(at.plusMillis(1), 100_000)).isPositive();
        assertThat(reports().worded(comment, 10)).extracting(Report::text).containsExactly("Newer");

        reports().eraseTexts(comment);
        assertThat(reports().worded(comment, 10)).isEmpty();
        assertThat(reports().count(comment)).isEqualTo(Map.of(ReportReason.ABUSE, 2L));
    }

    private Report report(String id, ReportReason reason, String text, Instant made) {
        return new Report(comment + id, comment, 1, reason, text, made);
    }
}
