package dev.postbag.ingest.parse.store;

import dev.postbag.ingest.capture.Rejection;
import dev.postbag.ingest.parse.Outcome;
import dev.postbag.ingest.parse.ReadStory;
import dev.postbag.ingest.parse.Span;
import java.util.Date;
import org.bson.Document;

/** A story as MongoDB keeps it: what it claims, where it stands in the capture, what became of it. */
final class StoryDocument {

    static final String CAPTURE = "capture";
    static final String READING = "reading";
    static final String ORDINAL = "ordinal";
    static final String OUTCOME = "outcome";
    static final String REASON = "reason";
    static final String DETAIL = "detail";
    static final String POST = "post";
    static final String REVISION = "revision";
    static final String RESOLVED_AT = "resolvedAt";
    static final String UNRESOLVED = "unresolved";

    private static final String TITLE = "title";

    private StoryDocument() {}

    static Document unresolved(ReadStory.Told story) {
        return begin(story)
                .append("key", story.key().value())
                .append(TITLE, story.title())
                .append("publishedOn", story.published().on().toString())
                .append("dayPosition", story.dayPosition())
                .append("capturedAt", Date.from(story.capturedAt()))
                .append("cutShort", story.cutShort())
                .append("confidence", story.confidence())
                .append(OUTCOME, UNRESOLVED);
    }

    static Document rejected(ReadStory.Rejected story) {
        return begin(story)
                .append(TITLE, story.title())
                .append(
                        "publishedOn",
                        story.publishedOn() == null ? null : story.publishedOn().toString())
                .append(OUTCOME, write(Outcome.REJECTED))
                .append(REASON, story.reason())
                .append(DETAIL, story.detail());
    }

    static Rejection rejection(Document story) {
        return new Rejection(
                story.getInteger(READING),
                story.getInteger(ORDINAL),
                story.getString(TITLE),
                story.getString(REASON),
                story.getString(DETAIL));
    }

    static String write(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> "created";
            case REVISED -> "revised";
            case UNCHANGED -> "unchanged";
            case REJECTED -> "rejected";
        };
    }

    private static Document begin(ReadStory story) {
        Span span = story.span();
        return new Document("_id", story.id().toString())
                .append(CAPTURE, story.id().capture().value())
                .append(READING, story.id().reading())
                .append(ORDINAL, story.id().ordinal())
                .append("span", new Document("start", span.start()).append("end", span.end()));
    }
}
