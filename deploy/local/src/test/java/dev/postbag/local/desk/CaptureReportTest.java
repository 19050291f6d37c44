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
                        new CaptureReport.Rejection(7, Optional.empty(), "too-large", "1.2 MB")));

        assertThat(report.lines())
                .containsExactly(
                        "9 found: 5 created, 1 revised, 1 unchanged, 2 rejected",
                        "  rejected no. 3 \"A title\": undated",
                        "  rejected no. 7: too-large (1.2 MB)");
    }

    @Test
    void whatIsStillOpenIsNotHidden() {
        assertThat(new CaptureReport(2, 1, 0, 0, 0, 1, List.of()).lines())
                .containsExactly("2 found: 1 created, 0 revised, 0 unchanged, 0 rejected, 1 still open");
    }
}
