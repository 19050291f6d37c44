package dev.postbag.content.post.store;

import dev.postbag.content.post.PostId;
import dev.postbag.content.post.PublishedOn;
import dev.postbag.content.post.Revision;
import dev.postbag.content.post.RevisionSummary;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A revision as MongoDB holds it: in its post while it is the current one, in a document of its own afterwards. */
final class RevisionDocument {

    private RevisionDocument() {}

    static Document write(Revision revision) {
        return fill(new Document(), revision);
    }

    static Document archived(PostId post, Revision revision) {
        Document document = new Document("_id", archiveId(post, revision.number())).append("post", post.value());
        return fill(document, revision);
    }

    static String archiveId(PostId post, int number) {
        return post.value() + ":" + number;
    }

    static Revision read(Document document) {
        return new Revision(
                document.getInteger("number"),
                document.getString("title"),
                new PublishedOn(document.getString("publishedOn")),
                BlockDocument.read(document.getList("blocks", Document.class)),
                document.getString("hash"),
                document.getString("previousHash"),
                time(document, "createdAt"),
                readErased(document.get("erased", Document.class)));
    }

    private static Revision.@Nullable Erased readErased(@Nullable Document erased) {
        return erased == null ? null : new Revision.Erased(time(erased, "at"), erased.getString("remains"));
    }

    static RevisionSummary summary(Document document) {
        return new RevisionSummary(
                document.getInteger("number"),
                document.getString("title"),
                new PublishedOn(document.getString("publishedOn")),
                document.getString("hash"),
                document.getString("previousHash"),
                time(document, "createdAt"));
    }

    static Instant time(Document document, String name) {
        return document.getDate(name).toInstant();
    }

    private static Document fill(Document document, Revision revision) {
        document.append("number", revision.number())
                .append("title", revision.title())
                .append("publishedOn", revision.publishedOn().value())
                .append("blocks", BlockDocument.write(revision.blocks()))
                .append("hash", revision.hash())
                .append("createdAt", Date.from(revision.createdAt()));
        Revision.Erased erased = revision.erased();
        BlockDocument.known(
                document,
                "erased",
                erased == null ? null : new Document("at", Date.from(erased.at())).append("remains", erased.remains()));
        return BlockDocument.known(document, "previousHash", revision.previousHash());
    }
}
