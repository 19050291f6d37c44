package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.Arrivals;
import dev.postbag.ingest.capture.CaptureId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Makes stories for tests. */
public final class ToldStories {

    public static final CaptureId CAPTURE = Arrivals.idOf("page".getBytes(StandardCharsets.UTF_8));

    private ToldStories() {}

    public static ReadStory.Told story(int reading, int ordinal) {
        return story(reading, ordinal, "Somebody mended the lamp.");
    }

    public static ReadStory.Told story(int reading, int ordinal, String text) {
        LocalDate day = LocalDate.of(2025, 8, 23);
        String title = "Title " + ordinal;
        Span span = new Span(100 * ordinal, 100 * ordinal + 50);
        return new ReadStory.Told(
                new StoryId(CAPTURE, reading, ordinal),
                StoryKey.of(day, title),
                title,
                Published.on(day),
                1,
                Instant.parse("2025-08-24T10:00:00Z"),
                null,
                "00-trace-01",
                false,
                0.9,
                span,
                List.of(new Block.Paragraph("b1", span, 0.8, List.of(TextSpan.plain(text)))),
                Origin.NONE,
                null);
    }

    public static ReadStory.Rejected undated(int reading, int ordinal) {
        return new ReadStory.Rejected(
                new StoryId(CAPTURE, reading, ordinal), null, null, new Span(1, 2), "undated", "It has no date.");
    }
}
