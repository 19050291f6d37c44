package dev.postbag.comment.thread.store;

import dev.postbag.comment.thread.AuthorName;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.Pick;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A comment as MongoDB keeps it. What it does not have is not there. */
final class CommentDocument {

    static final String ID = "_id";
    static final String POST = "post";
    static final String IN_REPLY_TO = "inReplyTo";
    static final String STATUS = "status";
    static final String VERSION = "version";
    static final String CREATED_AT = "createdAt";
    static final String ANSWERED = "answered";
    /** Whether a list could show it: derived, so that an index leads to what is shown alone. */
    static final String LISTED = "listed";
    /** The post, as long as the last change that readers see has no number: only few are led to by an index. */
    static final String UNNUMBERED = "unnumbered";

    static final String CHANGE = "change";
    /** Who said what: one field, so that nothing of it can be forgotten when it is withdrawn. */
    static final String SAID = "said";

    static final String CONTRIBUTOR = SAID + ".contributor";
    static final String EARLIER_SAID = SAID + ".earlier";

    static final String PICK = "pick";
    static final String PICKED_AT = SAID + "." + PICK + ".at";

    private static final String MAY_BE_PICKED = "mayBePicked";
    private static final String PICKED_BEFORE = "pickedBefore";
    private static final String EARLIER = "earlier";
    private static final String FEED_HASH = "feedHash";
    private static final String PROOF = "proof";
    static final String IMPORTED = "imported";

    private CommentDocument() {}

    static Document write(Comment comment) {
        Document document = new Document(ID, comment.id())
                .append(POST, comment.post())
                .append(STATUS, write(comment.status()))
                .append(VERSION, comment.version())
                .append(CREATED_AT, Date.from(comment.createdAt()))
                .append(ANSWERED, comment.answered())
                .append(LISTED, comment.isListed());
        if (!comment.proof().equals(Comment.Proof.NONE)) {
            document.append(
                    PROOF,
                    new Document("receiptHash", comment.proof().receiptHash())
                            .append("fingerprint", comment.proof().fingerprint())
                            .append(FEED_HASH, comment.proof().feedHash()));
        }
        if (comment.imported() != null) {
            document.append(IMPORTED, write(comment.imported()));
        }
        if (comment.inReplyTo() != null) {
            document.append(IN_REPLY_TO, comment.inReplyTo());
        }
        if (comment.said() != null) {
            document.append(SAID, write(comment.said()));
        }
        document.putAll(DocketDocument.write(comment.id(), comment.docket()));
        return document;
    }

    static Document write(Comment.Said said) {
        Document document = new Document("contributor", said.contributor());
        if (said.pseudonym() != null) {
            document.append("pseudonym", said.pseudonym());
        }
        if (said.author() != null) {
            document.append("author", said.author().text());
        }
        document.putAll(RevisionDocument.write(said.current()));
        document.append(MAY_BE_PICKED, said.mayBePicked());
        if (said.pick() != null) {
            document.append(PICK, write(said.pick()));
        }
        if (said.pickedBefore()) {
            document.append(PICKED_BEFORE, true);
        }
        if (!said.earlier().isEmpty()) {
            document.append(
                    EARLIER,
                    said.earlier().stream().map(RevisionDocument::write).toList());
        }
        return document;
    }

    private static Document write(Pick pick) {
        return new Document("revision", pick.revision()).append("at", Date.from(pick.at()));
    }

    private static Document write(Comment.Imported imported) {
        return imported.writtenAt() == null ? new Document() : new Document("writtenAt", imported.writtenAt());
    }

    static String write(CommentStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    static Comment read(Document document) {
        Instant createdAt = document.getDate(CREATED_AT).toInstant();
        return new Comment(
                document.getString(ID),
                document.getString(POST),
                document.getString(IN_REPLY_TO),
                CommentStatus.valueOf(document.getString(STATUS).toUpperCase(Locale.ROOT)),
                document.get(VERSION, Number.class).longValue(),
                createdAt,
                document.getBoolean(ANSWERED, false),
                readSaid(document.get(SAID, Document.class), createdAt),
                readProof(document.get(PROOF, Document.class)),
                readImported(document.get(IMPORTED, Document.class)),
                DocketDocument.read(document));
    }

    private static Comment.Proof readProof(@Nullable Document proof) {
        return proof == null
                ? Comment.Proof.NONE
                : new Comment.Proof(
                        proof.getString("receiptHash"),
                        proof.getString("fingerprint"),
                        Objects.requireNonNullElse(proof.getString(FEED_HASH), ""));
    }

    private static Comment.@Nullable Imported readImported(@Nullable Document imported) {
        return imported == null ? null : new Comment.Imported(imported.getString("writtenAt"));
    }

    private static Comment.@Nullable Said readSaid(@Nullable Document said, Instant createdAt) {
        return said == null
                ? null
                : new Comment.Said(
                        said.getString("contributor"),
                        said.getString("pseudonym"),
                        readAuthor(said.getString("author")),
                        RevisionDocument.read(said, createdAt),
                        RevisionDocument.readAll(said, EARLIER, createdAt),
                        said.getBoolean(MAY_BE_PICKED, false),
                        readPick(said.get(PICK, Document.class)),
                        said.getBoolean(PICKED_BEFORE, false));
    }

    private static @Nullable Pick readPick(@Nullable Document pick) {
        return pick == null
                ? null
                : new Pick(pick.getInteger("revision"), pick.getDate("at").toInstant());
    }

    @Nullable
    private static AuthorName readAuthor(@Nullable String author) {
        return author == null ? null : new AuthorName(author);
    }
}
