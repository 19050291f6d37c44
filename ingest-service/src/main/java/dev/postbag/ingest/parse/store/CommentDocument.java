package dev.postbag.ingest.parse.store;

import dev.postbag.ingest.capture.UnplacedComment;
import dev.postbag.ingest.parse.CommentOutcome;
import dev.postbag.ingest.parse.ReadComment;
import dev.postbag.ingest.parse.Span;
import java.util.Locale;
import org.bson.Document;

/** A read comment as MongoDB keeps it: what names it, where it stands in the capture, what became of it; not its words. */
final class CommentDocument {

    static final String CAPTURE = "capture";
    static final String READING = "reading";
    static final String ORDINAL = "ordinal";
    static final String OUTCOME = "outcome";
    static final String REASON = "reason";
    static final String POST = "post";
    static final String COMMENT = "comment";
    static final String RESOLVED_AT = "resolvedAt";
    static final String UNRESOLVED = "unresolved";

    private static final String SOURCE_ID = "sourceId";
    private static final String PERMALINK = "permalink";

    private CommentDocument() {}

    static Document unresolved(ReadComment comment) {
        return begin(comment).append(OUTCOME, UNRESOLVED);
    }

    static Document rejected(ReadComment comment, String reason) {
        return begin(comment).append(OUTCOME, write(CommentOutcome.REJECTED)).append(REASON, reason);
    }

    static UnplacedComment unplaced(Document comment) {
        return new UnplacedComment(
                comment.getInteger(READING),
                comment.getInteger(ORDINAL),
                comment.getString(SOURCE_ID),
                write(CommentOutcome.ORPHANED).equals(comment.getString(OUTCOME)),
                comment.getString(PERMALINK),
                comment.getString(REASON));
    }

    static String write(CommentOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static Document begin(ReadComment comment) {
        Span span = comment.span();
        Document document = new Document("_id", comment.id().toString())
                .append(CAPTURE, comment.id().capture().value())
                .append(READING, comment.id().reading())
                .append(ORDINAL, comment.id().ordinal())
                .append("source", comment.source())
                .append(SOURCE_ID, comment.sourceId())
                .append("span", new Document("start", span.start()).append("end", span.end()));
        if (comment.story() != null) {
            document.append("story", comment.story().toString());
        }
        return comment.permalink() == null ? document : document.append(PERMALINK, comment.permalink());
    }
}
