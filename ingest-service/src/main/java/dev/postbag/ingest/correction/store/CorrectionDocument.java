package dev.postbag.ingest.correction.store;

import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.correction.Correction;
import dev.postbag.ingest.correction.Correction.ChangedStory;
import dev.postbag.ingest.parse.Outcome;
import java.util.Date;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A correction as MongoDB keeps it: what was ordered, and what became of each story it changed. */
final class CorrectionDocument {

    static final String CAPTURE = "capture";
    static final String NUMBER = "number";
    static final String STORIES = "stories";
    static final String ID = "id";
    static final String OUTCOME = "outcome";
    static final String POST = "post";
    static final String REVISION = "revision";
    static final String REASON = "reason";
    static final String UNRESOLVED = "unresolved";

    private CorrectionDocument() {}

    static String id(CaptureId capture, int number) {
        return capture + "-c" + number;
    }

    static Document write(Correction correction) {
        return new Document("_id", id(correction.capture(), correction.number()))
                .append(CAPTURE, correction.capture().value())
                .append(NUMBER, correction.number())
                .append("change", ChangeDocument.write(correction.change()))
                .append("at", Date.from(correction.at()))
                .append("role", correction.role())
                .append(
                        STORIES,
                        correction.stories().stream()
                                .map(CorrectionDocument::write)
                                .toList());
    }

    private static Document write(ChangedStory story) {
        return new Document(ID, story.id()).append("name", story.name()).append(OUTCOME, UNRESOLVED);
    }

    static Correction read(Document document) {
        return new Correction(
                new CaptureId(document.getString(CAPTURE)),
                document.getInteger(NUMBER),
                ChangeDocument.read(document.get("change", Document.class)),
                document.getDate("at").toInstant(),
                document.getString("role"),
                document.getList(STORIES, Document.class).stream()
                        .map(CorrectionDocument::readStory)
                        .toList());
    }

    private static ChangedStory readStory(Document document) {
        return new ChangedStory(
                document.getString(ID),
                document.getString("name"),
                outcome(document.getString(OUTCOME)),
                document.getString(POST),
                document.getInteger(REVISION),
                document.getString(REASON));
    }

    static String write(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Outcome outcome(String word) {
        return word.equals(UNRESOLVED) ? null : Outcome.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
