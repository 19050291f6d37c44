package dev.postbag.ingest.capture.api;

import dev.postbag.ingest.capture.Capture;
import dev.postbag.ingest.capture.CaptureReading;
import dev.postbag.ingest.capture.Declaration;
import dev.postbag.ingest.capture.ReadingState;
import dev.postbag.ingest.capture.Rejection;
import dev.postbag.ingest.capture.UnplacedComment;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A capture as the desk sees it. */
@Schema(
        name = "Capture",
        description = "Bytes as obtained, never changed, and what became of the stories and comments in them.")
public record CaptureView(
        @Schema(description = "The SHA-256 of the bytes, in lower-case hex.", required = true)
        String id,

        @Schema(
                description = "How far the newest reading is.",
                enumeration = {"received", "reading", "resolving", "done", "failed"},
                required = true)
        String state,

        @Schema(description = "Without parameters.", examples = "text/plain", required = true)
        String mediaType,

        @Schema(
                description = "What the bytes were found to be, whatever they were called.",
                enumeration = {
                    "plain-text",
                    "html",
                    "feed",
                    "json-feed",
                    "wxr",
                    "blogger",
                    "blogger-zip",
                    "disqus",
                    "comment-lines"
                },
                required = true)
        String format,

        @Schema(description = "What the bytes are written in.", examples = "UTF-8", required = true)
        String charset,

        @Schema(description = "Where the capture was made of, if that was said.") @Nullable
        String source,

        @Schema(description = "When the capture was made, if that was said.") @Nullable
        Instant capturedAt,

        @Schema(description = "When it was taken in the first time.", required = true)
        Instant receivedAt,

        @Schema(description = "In bytes.", required = true) long size,

        @Schema(description = "How far the newest reading is, in bytes.", required = true)
        Progress progress,

        @Schema(description = "What the newest reading found.", required = true)
        ReportView report,

        @Schema(description = "Every reading, oldest first. Left out in a list of captures.") @Nullable
        List<ReadingView> readings) {

    /** How far a reading is. */
    @Schema(name = "CaptureProgress")
    public record Progress(
            @Schema(required = true) long bytesRead,
            @Schema(required = true) long bytesTotal) {}

    /** One time a capture was taken in and read. */
    @Schema(name = "CaptureReading", description = "One time a capture was taken in and read.")
    public record ReadingView(
            @Schema(
                    enumeration = {"received", "reading", "resolving", "done", "failed"},
                    required = true)
            String state,

            @Schema(required = true) String charset,
            @Nullable String source,
            @Nullable Instant capturedAt,
            @Schema(required = true) Instant receivedAt,
            @Schema(required = true) ReportView report) {}

    static CaptureView whole(Capture capture, List<Rejection> rejections, List<UnplacedComment> unplaced) {
        return of(
                capture,
                rejections,
                unplaced,
                capture.readings().stream()
                        .map(reading -> reading(reading, rejections, unplaced))
                        .toList());
    }

    static CaptureView inList(Capture capture) {
        return of(capture, null, null, null);
    }

    private static CaptureView of(
            Capture capture,
            @Nullable List<Rejection> rejections,
            @Nullable List<UnplacedComment> unplaced,
            @Nullable List<ReadingView> readings) {
        CaptureReading newest = capture.newest();
        Declaration declaration = capture.declaration();
        return new CaptureView(
                capture.id().value(),
                write(newest.state()),
                declaration.mediaType(),
                declaration.format().word(),
                declaration.charset().name(),
                declaration.source(),
                declaration.capturedAt(),
                capture.receivedAt(),
                capture.size(),
                new Progress(newest.bytesRead(), capture.size()),
                ReportView.of(newest, rejections, unplaced),
                readings);
    }

    private static ReadingView reading(
            CaptureReading reading, List<Rejection> rejections, List<UnplacedComment> unplaced) {
        Declaration declaration = reading.declaration();
        return new ReadingView(
                write(reading.state()),
                declaration.charset().name(),
                declaration.source(),
                declaration.capturedAt(),
                reading.receivedAt(),
                ReportView.of(reading, rejections, unplaced));
    }

    private static String write(ReadingState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
