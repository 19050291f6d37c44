package dev.postbag.comment.thread.store;

import com.mongodb.client.model.Updates;
import dev.postbag.comment.erasure.Acknowledgement;
import dev.postbag.comment.erasure.ErasedBy;
import dev.postbag.comment.erasure.Erasure;
import dev.postbag.comment.erasure.Holder;
import dev.postbag.comment.erasure.KeptWords;
import dev.postbag.comment.thread.CommentChange;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * An erasure as MongoDB keeps it, in its comment's document: {@code erasure: {at, by, reason, contributor, waitsFor,
 * acknowledged: [{holder, at, kept: [{kind, id, why}]}]}}.
 */
final class ErasureDocument {

    static final String ERASURE = "erasure";
    static final String ERASED_AT = "erasure.at";
    static final String CONTRIBUTOR = "erasure.contributor";
    static final String WAITS_FOR = "erasure.waitsFor";
    static final String ACKNOWLEDGED = "erasure.acknowledged";
    /** When a comment was taken back; not there where that was before it was noted. */
    static final String WITHDRAWN_AT = "withdrawnAt";

    private static final String AT = "at";

    private ErasureDocument() {}

    static Bson change(CommentChange change) {
        return switch (change) {
            case CommentChange.Erased erased -> Updates.set(ERASURE, write(erased));
            case CommentChange.Withdrawn withdrawn -> Updates.set(WITHDRAWN_AT, Date.from(withdrawn.at()));
            case CommentChange.Decided decided -> Updates.combine();
            case CommentChange.Appealed appealed -> Updates.combine();
            case CommentChange.Published published -> Updates.combine();
            case CommentChange.Hidden hidden -> Updates.combine();
            case CommentChange.Revised revised -> Updates.combine();
            case CommentChange.Picked picked -> Updates.combine();
            case CommentChange.Unpicked unpicked -> Updates.combine();
        };
    }

    private static Document write(CommentChange.Erased erased) {
        Document document = new Document(AT, Date.from(erased.at()))
                .append("by", erased.by().code())
                .append("reason", erased.reason())
                .append(
                        "waitsFor",
                        Arrays.stream(Holder.values()).map(Holder::code).toList())
                .append("acknowledged", List.of());
        return erased.contributor() == null ? document : document.append("contributor", erased.contributor());
    }

    static Document write(Acknowledgement said) {
        return new Document("holder", said.holder().code())
                .append(AT, Date.from(said.at()))
                .append(
                        "kept",
                        said.kept().stream()
                                .map(kept -> new Document("kind", kept.kind())
                                        .append("id", kept.id())
                                        .append("why", kept.why()))
                                .toList());
    }

    static Erasure read(Document comment) {
        Document erasure = comment.get(ERASURE, Document.class);
        return new Erasure(
                comment.getString(CommentDocument.ID),
                comment.getString(CommentDocument.POST),
                erasure.getDate(AT).toInstant(),
                ErasedBy.valueOf(erasure.getString("by").toUpperCase(Locale.ROOT)),
                erasure.getString("reason"),
                erasure.getString("contributor"),
                erasure.getList("acknowledged", Document.class).stream()
                        .map(ErasureDocument::readAcknowledgement)
                        .toList());
    }

    private static Acknowledgement readAcknowledgement(Document said) {
        return new Acknowledgement(
                Holder.valueOf(said.getString("holder").toUpperCase(Locale.ROOT)),
                said.getDate(AT).toInstant(),
                said.getList("kept", Document.class).stream()
                        .map(kept -> new KeptWords(kept.getString("kind"), kept.getString("id"), kept.getString("why")))
                        .toList());
    }
}
