package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.CaptureId;
import java.time.OffsetDateTime;

/** Makes read comments for tests. */
public final class ReadComments {

    public static final CaptureId CAPTURE = ToldStories.CAPTURE;

    private ReadComments() {}

    public static ReadComment comment(int reading, int ordinal) {
        return comment(reading, ordinal, "Well said.");
    }

    public static ReadComment comment(int reading, int ordinal, String text) {
        return new ReadComment(
                new CommentId(CAPTURE, reading, ordinal),
                "wordpress:https://blog.example",
                "" + (100 + ordinal),
                null,
                null,
                "https://blog.example/2019/05/tides",
                "https://blog.example/2019/05/tides",
                "Wendel",
                OffsetDateTime.parse("2019-05-04T10:00:00+01:00"),
                ParsedComment.State.PUBLISHED,
                text,
                new Span(10 * ordinal, 10 * ordinal + 5),
                "00-trace-01");
    }
}
