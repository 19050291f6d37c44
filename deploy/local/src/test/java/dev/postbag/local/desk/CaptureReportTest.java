package dev.postbag.local.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaptureReportTest {

    @Test
    void theReportNamesItsFiguresAndEachRejection() {
        CaptureReport report = new CaptureReport(
                9,
                5,
                1,
                1,
                2,
                0,
                List.of(
                        new CaptureReport.Rejection(3, Optional.of("A title"), "undated", ""),
                        new CaptureReport.Rejection(7, Optional.empty(), "too-large", "1.2 MB")),
                Optional.empty());

        assertThat(report.lines())
                .containsExactly(
                        "9 found: 5 created, 1 revised, 1 unchanged, 2 rejected",
                        "  rejected no. 3 \"A title\": undated",
                        "  rejected no. 7: too-large (1.2 MB)");
    }

    @Test
    void whatIsStillOpenIsNotHidden() {
        assertThat(new CaptureReport(2, 1, 0, 0, 0, 1, List.of(), Optional.empty()).lines())
                .containsExactly("2 found: 1 created, 0 revised, 0 unchanged, 0 rejected, 1 still open");
    }

    @Test
    void commentsAreToldWhenThereAreAnyAndEachOneUnderNoPost() {
        ImportedComments comments = new ImportedComments(
                33, 29, 1, 2, 1, 0, List.of(new ImportedComments.Unplaced(4, "169", "orphaned", "post-unknown")));
        CaptureReport report = new CaptureReport(1, 1, 0, 0, 0, 0, List.of(), Optional.of(comments));

        assertThat(report.hasRejections()).isTrue();
        assertThat(report.lines())
                .containsExactly(
                        "1 found: 1 created, 0 revised, 0 unchanged, 0 rejected",
                        "33 comments: 29 created, 1 unchanged, 2 orphaned, 1 rejected",
                        "  orphaned comment no. 4 (169): post-unknown",
                        "  and 2 more");
    }
}
