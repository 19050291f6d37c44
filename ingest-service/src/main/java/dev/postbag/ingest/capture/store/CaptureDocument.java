package dev.postbag.ingest.capture.store;

import dev.postbag.ingest.capture.Arrival;
import dev.postbag.ingest.capture.Assignment;
import dev.postbag.ingest.capture.Besides;
import dev.postbag.ingest.capture.Capture;
import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.capture.CaptureReading;
import dev.postbag.ingest.capture.CommentTally;
import dev.postbag.ingest.capture.Declaration;
import dev.postbag.ingest.capture.ReadingFailure;
import dev.postbag.ingest.capture.ReadingState;
import dev.postbag.ingest.capture.Tally;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A capture and its readings as MongoDB keeps them: one document; the bytes lie in GridFS under {@code bytes}. */
final class CaptureDocument {

    static final String BYTES = "bytes";
    static final String RECEIVED_AT = "receivedAt";
    static final String LATEST = "latest";
    static final String READINGS = "readings";
    static final String NUMBER = "number";
    static final String STATE = "state";
    static final String BYTES_READ = "bytesRead";
    static final String TALLY = "tally";
    static final String COMMENTS = "comments";
    static final String BESIDES = "besides";
    static final String FAILURE = "failure";
    static final String HOLDER = "holder";
    static final String FREE_FROM = "freeFrom";
    static final String ATTEMPTS = "attempts";
    static final String ENDED_AT = "endedAt";

    private static final String SIZE = "size";
    private static final String MEDIA_TYPE = "mediaType";
    private static final String FORMAT = "format";
    private static final String CHARSET = "charset";
    private static final String SOURCE = "source";
    private static final String CAPTURED_AT = "capturedAt";
    private static final String TRACE = "trace";

    /** All but the readings. */
    static final List<String> OWN_FIELDS =
            List.of(RECEIVED_AT, LATEST, SIZE, MEDIA_TYPE, FORMAT, CHARSET, SOURCE, CAPTURED_AT, TRACE);

    private CaptureDocument() {}

    static Document write(Arrival arrival, Object bytes) {
        Document capture = new Document("_id", arrival.id().value())
                .append(BYTES, bytes)
                .append(SIZE, arrival.size())
                .append(RECEIVED_AT, Date.from(arrival.receivedAt()))
                .append(LATEST, 1);
        declare(capture, arrival.declaration());
        return capture.append(READINGS, List.of(reading(1, arrival)));
    }

    static Document reading(int number, Arrival arrival) {
        Document reading = new Document(NUMBER, number)
                .append(STATE, write(ReadingState.RECEIVED))
                .append(RECEIVED_AT, Date.from(arrival.receivedAt()))
                .append(FREE_FROM, new Date(0))
                .append(ATTEMPTS, 0)
                .append(BYTES_READ, 0L);
        declare(reading, arrival.declaration());
        return reading;
    }

    private static void declare(Document document, Declaration declaration) {
        document.append(MEDIA_TYPE, declaration.mediaType())
                .append(FORMAT, declaration.format().word())
                .append(CHARSET, declaration.charset().name());
        if (declaration.source() != null) {
            document.append(SOURCE, declaration.source());
        }
        if (declaration.capturedAt() != null) {
            document.append(CAPTURED_AT, Date.from(declaration.capturedAt()));
        }
        if (declaration.trace() != null) {
            document.append(TRACE, declaration.trace());
        }
    }

    static Capture read(Document capture) {
        return new Capture(
                new CaptureId(capture.getString("_id")),
                size(capture),
                declaration(capture),
                instant(capture, RECEIVED_AT),
                readings(capture).map(CaptureDocument::readReading).toList());
    }

    static java.util.stream.Stream<Document> readings(Document capture) {
        return capture.getList(READINGS, Document.class, List.of()).stream();
    }

    static Assignment assignment(Document capture, String holder) {
        Document reading = readings(capture)
                .filter(one -> holder.equals(one.getString(HOLDER)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A claimed reading does not name its holder"));
        return new Assignment(
                new CaptureId(capture.getString("_id")),
                reading.getInteger(NUMBER),
                declaration(reading),
                instant(reading, RECEIVED_AT),
                size(capture),
                holder,
                reading.getInteger(ATTEMPTS));
    }

    private static CaptureReading readReading(Document reading) {
        @Nullable Document failure = reading.get(FAILURE, Document.class);
        return new CaptureReading(
                reading.getInteger(NUMBER),
                ReadingState.valueOf(reading.getString(STATE).toUpperCase(java.util.Locale.ROOT)),
                declaration(reading),
                instant(reading, RECEIVED_AT),
                Objects.requireNonNull(reading.get(BYTES_READ, Number.class)).longValue(),
                tally(reading.get(TALLY, Document.class)),
                comments(reading.get(COMMENTS, Document.class)),
                besides(reading.get(BESIDES, Document.class)),
                failure == null ? null : new ReadingFailure(failure.getString("reason"), failure.getString("detail")));
    }

    static String write(ReadingState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }

    static Document write(Tally tally) {
        return new Document("created", tally.created())
                .append("revised", tally.revised())
                .append("unchanged", tally.unchanged())
                .append("rejected", tally.rejected())
                .append("unresolved", tally.unresolved());
    }

    static Document write(CommentTally tally) {
        return new Document("created", tally.created())
                .append("unchanged", tally.unchanged())
                .append("orphaned", tally.orphaned())
                .append("rejected", tally.rejected())
                .append("unresolved", tally.unresolved());
    }

    /** The names are values, since a name may hold what a field's must not. */
    static Document write(Besides besides) {
        return new Document(
                        "furniture",
                        besides.inOrder().entrySet().stream()
                                .map(piece -> new Document("name", piece.getKey()).append("count", piece.getValue()))
                                .toList())
                .append("unknownBlocks", besides.unknownBlocks());
    }

    private static Besides besides(@Nullable Document besides) {
        return besides == null
                ? Besides.NOTHING
                : new Besides(
                        besides.getList("furniture", Document.class, List.of()).stream()
                                .collect(Collectors.toMap(
                                        piece -> piece.getString("name"), piece -> piece.getInteger("count"))),
                        besides.getInteger("unknownBlocks"));
    }

    private static CommentTally comments(@Nullable Document tally) {
        return tally == null
                ? CommentTally.NOTHING
                : new CommentTally(
                        tally.getInteger("created"),
                        tally.getInteger("unchanged"),
                        tally.getInteger("orphaned"),
                        tally.getInteger("rejected"),
                        tally.getInteger("unresolved"));
    }

    static Document write(ReadingFailure failure) {
        return new Document("reason", failure.reason()).append("detail", failure.detail());
    }

    private static Tally tally(@Nullable Document tally) {
        return tally == null
                ? Tally.NOTHING
                : new Tally(
                        tally.getInteger("created"),
                        tally.getInteger("revised"),
                        tally.getInteger("unchanged"),
                        tally.getInteger("rejected"),
                        tally.getInteger("unresolved"));
    }

    private static Declaration declaration(Document document) {
        @Nullable Date capturedAt = document.getDate(CAPTURED_AT);
        return new Declaration(
                document.getString(MEDIA_TYPE),
                // A page was all there was when the earliest captures were kept.
                CaptureFormat.of(document.get(FORMAT, CaptureFormat.PLAIN_TEXT.word())),
                Charset.forName(document.getString(CHARSET)),
                document.getString(SOURCE),
                capturedAt == null ? null : capturedAt.toInstant(),
                document.getString(TRACE));
    }

    private static long size(Document capture) {
        return Objects.requireNonNull(capture.get(SIZE, Number.class)).longValue();
    }

    private static Instant instant(Document document, String field) {
        return Objects.requireNonNull(document.getDate(field)).toInstant();
    }
}
