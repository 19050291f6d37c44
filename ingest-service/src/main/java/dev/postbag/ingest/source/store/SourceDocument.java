package dev.postbag.ingest.source.store;

import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.source.PollOutcome;
import dev.postbag.ingest.source.Source;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A source as MongoDB keeps it. */
final class SourceDocument {

    static final String NEXT_POLL_AT = "nextPollAt";

    private static final String ADDED_AT = "addedAt";
    private static final String VALIDATORS = "validators";
    private static final String ETAG = "etag";
    private static final String LAST_MODIFIED = "lastModified";
    private static final String CAPTURE = "capture";

    private SourceDocument() {}

    static Document write(Source source) {
        Source.Awaited awaited = source.awaited();
        PollOutcome last = source.last();
        return new Document("_id", source.id())
                .append("url", source.url().toString())
                .append(ADDED_AT, Date.from(source.addedAt()))
                .append(VALIDATORS, write(source.validators()))
                .append(
                        "awaited",
                        awaited == null
                                ? null
                                : new Document(CAPTURE, awaited.capture().value())
                                        .append("reading", awaited.reading())
                                        .append(VALIDATORS, write(awaited.validators())))
                .append("failures", source.failures())
                .append(NEXT_POLL_AT, Date.from(source.nextPollAt()))
                .append(
                        "last",
                        last == null
                                ? null
                                : new Document("at", Date.from(last.at()))
                                        .append("code", last.code())
                                        .append("detail", last.detail())
                                        .append(
                                                CAPTURE,
                                                last.capture() == null
                                                        ? null
                                                        : last.capture().value()));
    }

    static Source read(Document source) {
        @Nullable Document awaited = source.get("awaited", Document.class);
        @Nullable Document last = source.get("last", Document.class);
        return new Source(
                source.getString("_id"),
                URI.create(source.getString("url")),
                instant(source, ADDED_AT),
                validators(source.get(VALIDATORS, Document.class)),
                awaited == null
                        ? null
                        : new Source.Awaited(
                                new CaptureId(awaited.getString(CAPTURE)),
                                awaited.getInteger("reading"),
                                Objects.requireNonNull(validators(awaited.get(VALIDATORS, Document.class)))),
                source.getInteger("failures"),
                instant(source, NEXT_POLL_AT),
                last == null
                        ? null
                        : new PollOutcome(
                                instant(last, "at"),
                                last.getString("code"),
                                last.getString("detail"),
                                CaptureId.parse(Objects.requireNonNullElse(last.getString(CAPTURE), ""))
                                        .orElse(null)));
    }

    private static @Nullable Document write(Source.@Nullable Validators validators) {
        return validators == null
                ? null
                : new Document(ETAG, validators.etag()).append(LAST_MODIFIED, validators.lastModified());
    }

    private static Source.@Nullable Validators validators(@Nullable Document document) {
        return document == null
                ? null
                : new Source.Validators(document.getString(ETAG), document.getString(LAST_MODIFIED));
    }

    private static Instant instant(Document document, String field) {
        return Objects.requireNonNull(document.getDate(field)).toInstant();
    }
}
