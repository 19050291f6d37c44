package dev.postbag.comment.notice.store;

import dev.postbag.comment.notice.Notice;
import dev.postbag.comment.notice.NoticeKind;
import dev.postbag.comment.notice.OutcomeReason;
import dev.postbag.comment.notice.Step;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * A case in MongoDB: {@code {_id, comment, revision, kind, statement, passage, at, dueAt, receipt, state, steps}}; the
 * receipt by its hash alone, the state because an index needs it.
 */
final class NoticeDocument {

    static final String ID = "_id";
    static final String COMMENT = "comment";
    static final String DUE_AT = "dueAt";
    static final String STATE = "state";
    static final String STEPS = "steps";
    static final String STEPS_AT = "steps.at";
    static final String STATEMENT = "statement";

    private static final String REVISION = "revision";
    private static final String KIND = "kind";
    private static final String PASSAGE = "passage";
    private static final String RECEIPT = "receipt";
    private static final String AT = "at";
    private static final String AGREES = "agrees";
    private static final String TEXT = "text";
    private static final String MODERATOR = "moderator";
    private static final String REASON = "reason";

    private NoticeDocument() {}

    static Document of(Notice notice) {
        Notice.Complaint complaint = notice.complaint();
        return new Document(ID, notice.id())
                .append(COMMENT, notice.comment())
                .append(REVISION, notice.revision())
                .append(KIND, complaint.kind().code())
                .append(STATEMENT, complaint.statement())
                .append(PASSAGE, complaint.passage())
                .append(AT, Date.from(notice.at()))
                .append(DUE_AT, Date.from(notice.dueAt()))
                .append(RECEIPT, notice.receiptHash())
                .append(STATE, notice.state().name())
                .append(STEPS, notice.steps().stream().map(NoticeDocument::of).toList());
    }

    static Document of(Step step) {
        Document document = new Document(AT, Date.from(step.at()));
        return switch (step) {
            case Step.Answered answered ->
                document.append(AGREES, answered.agrees()).append(TEXT, answered.text());
            case Step.Concluded concluded ->
                document.append(MODERATOR, concluded.moderator())
                        .append(REASON, concluded.reason().code())
                        .append(TEXT, concluded.text());
        };
    }

    static Notice read(Document document) {
        List<Step> steps = document.getList(STEPS, Document.class).stream()
                .map(NoticeDocument::step)
                .toList();
        return new Notice(
                document.getString(ID),
                document.getString(COMMENT),
                document.getInteger(REVISION),
                new Notice.Complaint(
                        NoticeKind.withCode(document.getString(KIND)).orElseThrow(),
                        document.getString(STATEMENT),
                        document.getString(PASSAGE)),
                document.getDate(AT).toInstant(),
                document.getDate(DUE_AT).toInstant(),
                document.getString(RECEIPT),
                steps);
    }

    private static Step step(Document document) {
        Instant at = document.getDate(AT).toInstant();
        String text = document.getString(TEXT);
        return document.containsKey(REASON)
                ? new Step.Concluded(
                        at,
                        document.getString(MODERATOR),
                        OutcomeReason.withCode(document.getString(REASON)).orElseThrow(),
                        text)
                : new Step.Answered(at, document.getBoolean(AGREES), text);
    }
}
