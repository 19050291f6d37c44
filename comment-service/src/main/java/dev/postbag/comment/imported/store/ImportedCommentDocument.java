package dev.postbag.comment.imported.store;

import dev.postbag.comment.imported.Claim;
import dev.postbag.comment.imported.ImportedComment;
import dev.postbag.comment.imported.OrphanReason;
import dev.postbag.comment.imported.Parsed;
import dev.postbag.comment.imported.PostSign;
import dev.postbag.comment.imported.SourceId;
import dev.postbag.comment.imported.Standing;
import dev.postbag.comment.thread.AuthorName;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.Words;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An imported comment as MongoDB keeps it: {@code {_id, source, sourceId, first, takenAt, version, state, reason?,
 * post?, claim?}}. The claim, with what the comment says, goes when the comment is in its thread.
 */
final class ImportedCommentDocument {

    static final String ID = "_id";
    static final String TAKEN_AT = "takenAt";
    static final String VERSION = "version";
    static final String STATE = "state";
    static final String REASON = "reason";
    static final String POST = "post";
    static final String CLAIM = "claim";
    static final String SIGNS = "claim.signs";
    static final String PARENT = "claim.parent";

    /** Kept, and not looked for yet where it belongs. */
    static final String TAKEN = "taken";

    static final String ORPHANED = "orphaned";
    private static final String PLACED = "placed";

    private ImportedCommentDocument() {}

    static Document write(ImportedComment comment) {
        Document document = new Document(ID, comment.id())
                .append("source", comment.source().source())
                .append("sourceId", comment.source().id())
                .append(
                        "first",
                        new Document("comment", comment.first().comment())
                                .append("capture", comment.first().capture())
                                .append("reading", comment.first().reading()))
                .append(TAKEN_AT, Date.from(comment.takenAt()))
                .append(VERSION, comment.version());
        return switch (comment.standing()) {
            case Standing.Placed placed -> document.append(STATE, PLACED).append(POST, placed.post());
            case Standing.Waiting waiting -> {
                waiting.told().ifPresent(reason -> document.append(REASON, reason.name()));
                yield document.append(STATE, waiting.told().isPresent() ? ORPHANED : TAKEN)
                        .append(CLAIM, write(waiting.claim()));
            }
        };
    }

    private static Document write(Claim claim) {
        Document document = new Document(
                        "signs", claim.signs().stream().map(PostSign::text).toList())
                .append("status", claim.status().name());
        if (claim.parent() != null) {
            document.append("parent", claim.parent().commentId())
                    .append("parentSourceId", claim.parent().id());
        }
        if (claim.author() != null) {
            document.append("author", claim.author().text());
        }
        if (claim.writtenAt() != null) {
            document.append("writtenAt", claim.writtenAt());
        }
        if (claim.words() != null) {
            document.append("body", claim.words().text());
        }
        return document;
    }

    static ImportedComment read(Document document) {
        SourceId source = new SourceId(document.getString("source"), document.getString("sourceId"));
        Document first = document.get("first", Document.class);
        return new ImportedComment(
                source,
                new Parsed(first.getString("comment"), first.getString("capture"), first.getInteger("reading")),
                document.getDate(TAKEN_AT).toInstant(),
                document.get(VERSION, Number.class).longValue(),
                readStanding(document, source));
    }

    private static Standing readStanding(Document document, SourceId source) {
        return document.getString(STATE).equals(PLACED)
                ? new Standing.Placed(document.getString(POST))
                : new Standing.Waiting(
                        readClaim(document.get(CLAIM, Document.class), source.source()),
                        Optional.ofNullable(document.getString(REASON)).map(OrphanReason::valueOf));
    }

    private static Claim readClaim(Document claim, String source) {
        @Nullable String parent = claim.getString("parentSourceId");
        @Nullable String author = claim.getString("author");
        @Nullable String body = claim.getString("body");
        return new Claim(
                claim.getList("signs", String.class).stream().map(PostSign::new).toList(),
                parent == null ? null : new SourceId(source, parent),
                CommentStatus.valueOf(claim.getString("status")),
                author == null ? null : new AuthorName(author),
                claim.getString("writtenAt"),
                body == null ? null : new Words(body));
    }
}
