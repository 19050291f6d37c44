package dev.postbag.ingest.capture.api;

import dev.postbag.ingest.capture.CaptureReading;
import dev.postbag.ingest.capture.ReadingFailure;
import dev.postbag.ingest.capture.Rejection;
import dev.postbag.ingest.capture.Tally;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of the stories of one reading: found is the sum of the other numbers. */
@Schema(
        name = "CaptureReport",
        description =
                "What became of a reading's stories: found = created + revised + unchanged + rejected, and while it runs + unresolved.")
public record ReportView(
        @Schema(description = "1 for the first time the capture was taken in.", examples = "1", required = true)
        int reading,

        @Schema(examples = "9", required = true) int found,

        @Schema(description = "Became new posts.", examples = "9", required = true)
        int created,

        @Schema(description = "Became new revisions of posts.", examples = "0", required = true)
        int revised,

        @Schema(description = "Changed nothing.", examples = "0", required = true)
        int unchanged,

        @Schema(description = "Did not become posts.", examples = "0", required = true)
        int rejected,

        @Schema(description = "Not decided yet.", examples = "0", required = true)
        int unresolved,

        @Schema(description = "Each story rejected, with the reason. Left out in a list of captures.") @Nullable
        List<RejectionView> rejections,

        @Schema(description = "Why the capture could not be read; only when the state is failed.") @Nullable
        FailureView failure) {

    /** A story that did not become a post, and why. */
    @Schema(name = "CaptureRejection")
    public record RejectionView(
            @Schema(description = "Its place in the capture, from 1.", examples = "3", required = true)
            int ordinal,

            @Nullable String title,

            @Schema(description = "A stable word.", examples = "undated", required = true)
            String reason,

            @Nullable String detail) {}

    /** Why a capture could not be read. */
    @Schema(name = "CaptureFailure")
    public record FailureView(
            @Schema(description = "A stable word.", examples = "reader-fault", required = true)
            String reason,

            @Schema(required = true) String detail) {}

    static ReportView of(CaptureReading reading, @Nullable List<Rejection> rejections) {
        Tally tally = reading.tally();
        return new ReportView(
                reading.number(),
                tally.found(),
                tally.created(),
                tally.revised(),
                tally.unchanged(),
                tally.rejected(),
                tally.unresolved(),
                rejections == null ? null : those(rejections, reading.number()),
                failure(reading.failure()));
    }

    private static List<RejectionView> those(List<Rejection> rejections, int reading) {
        return rejections.stream()
                .filter(rejection -> rejection.reading() == reading)
                .map(rejection -> new RejectionView(
                        rejection.ordinal(), rejection.title(), rejection.reason(), rejection.detail()))
                .toList();
    }

    @Nullable
    private static FailureView failure(@Nullable ReadingFailure failure) {
        return failure == null ? null : new FailureView(failure.reason(), failure.detail());
    }
}
