package dev.postbag.ingest.capture.api;

import dev.postbag.ingest.capture.CaptureReading;
import dev.postbag.ingest.capture.CommentTally;
import dev.postbag.ingest.capture.ReadingFailure;
import dev.postbag.ingest.capture.Rejection;
import dev.postbag.ingest.capture.Tally;
import dev.postbag.ingest.capture.UnplacedComment;
import java.util.List;
import java.util.Map;
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

        @Schema(description = "What became of the comments found; absent when there are none.") @Nullable
        CommentsView comments,

        @Schema(
                description = "How many pieces were found that are neither a story nor a comment, by name.",
                examples = "{\"attachment\": 37}")
        @Nullable
        Map<String, Integer> furniture,

        @Schema(
                description =
                        "How many blocks are kept as they stood because they could not be named, such as shortcodes.",
                examples = "2")
        @Nullable
        Integer unknownBlocks,

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

    /** What became of the comments of one reading: found is the sum of the other numbers. */
    @Schema(
            name = "CaptureComments",
            description =
                    "What became of a reading's comments: found = created + unchanged + orphaned + rejected, and while it runs + unresolved.")
    public record CommentsView(
            @Schema(examples = "33", required = true) int found,

            @Schema(description = "Became new comments.", examples = "29", required = true)
            int created,

            @Schema(description = "Were there already.", examples = "0", required = true)
            int unchanged,

            @Schema(
                    description =
                            "Kept without the post or comment they belong to; they become comments when that comes.",
                    examples = "4",
                    required = true)
            int orphaned,

            @Schema(description = "Did not become comments.", examples = "0", required = true)
            int rejected,

            @Schema(description = "Not decided yet.", examples = "0", required = true)
            int unresolved,

            @Schema(
                    description =
                            "Comments orphaned or rejected, with the reason: the first hundred. Left out in a list of"
                                    + " captures.")
            @Nullable
            List<UnplacedView> unplaced) {}

    /** A comment that is under no post, and why. */
    @Schema(name = "CaptureUnplacedComment")
    public record UnplacedView(
            @Schema(description = "Its place among the capture's comments, from 1.", examples = "3", required = true)
            int ordinal,

            @Schema(description = "What the system it comes from calls it.", examples = "169", required = true)
            String sourceId,

            @Schema(
                    enumeration = {"orphaned", "rejected"},
                    required = true)
            String outcome,

            @Schema(description = "The address of the post it is under, where that is known.") @Nullable
            String permalink,

            @Schema(description = "A stable word.", examples = "post-unknown", required = true)
            String reason) {}

    /** Why a capture could not be read. */
    @Schema(name = "CaptureFailure")
    public record FailureView(
            @Schema(description = "A stable word.", examples = "reader-fault", required = true)
            String reason,

            @Schema(required = true) String detail) {}

    static ReportView of(
            CaptureReading reading, @Nullable List<Rejection> rejections, @Nullable List<UnplacedComment> unplaced) {
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
                comments(reading, unplaced),
                reading.besides().furniture().isEmpty()
                        ? null
                        : reading.besides().inOrder(),
                reading.besides().unknownBlocks() == 0
                        ? null
                        : reading.besides().unknownBlocks(),
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
    private static CommentsView comments(CaptureReading reading, @Nullable List<UnplacedComment> unplaced) {
        CommentTally tally = reading.comments();
        return tally.found() == 0
                ? null
                : new CommentsView(
                        tally.found(),
                        tally.created(),
                        tally.unchanged(),
                        tally.orphaned(),
                        tally.rejected(),
                        tally.unresolved(),
                        unplaced == null ? null : views(unplaced, reading.number()));
    }

    private static List<UnplacedView> views(List<UnplacedComment> unplaced, int reading) {
        return unplaced.stream()
                .filter(comment -> comment.reading() == reading)
                .map(comment -> new UnplacedView(
                        comment.ordinal(),
                        comment.sourceId(),
                        comment.orphaned() ? "orphaned" : "rejected",
                        comment.permalink(),
                        comment.reason()))
                .toList();
    }

    @Nullable
    private static FailureView failure(@Nullable ReadingFailure failure) {
        return failure == null ? null : new FailureView(failure.reason(), failure.detail());
    }
}
