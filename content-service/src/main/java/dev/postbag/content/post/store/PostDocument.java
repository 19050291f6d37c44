package dev.postbag.content.post.store;

import static dev.postbag.content.post.store.RevisionDocument.time;

import dev.postbag.content.post.Outcome;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.PostSummary;
import dev.postbag.content.post.Provenance;
import dev.postbag.content.post.PublishedOn;
import dev.postbag.content.post.Reason;
import dev.postbag.content.post.Slug;
import dev.postbag.content.post.Standing;
import dev.postbag.content.post.Withdrawal;
import dev.postbag.content.post.Words;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A post as MongoDB holds it, with the fields a list needs beside the current revision. */
final class PostDocument {

    static final String PUBLISHED = "published";
    private static final String WITHDRAWN = "withdrawn";

    private PostDocument() {}

    static Document write(Post post) {
        Document document = new Document("_id", post.id().value())
                .append("version", post.version())
                .append("status", post.withdrawal() == null ? PUBLISHED : WITHDRAWN)
                .append("storyKey", post.storyKey())
                .append("slug", post.slug().value())
                .append(
                        "earlierSlugs",
                        post.earlierSlugs().stream().map(Slug::value).toList())
                .append("publishedOn", post.current().publishedOn().value())
                .append("dayPosition", post.dayPosition())
                .append("excerpt", Words.excerpt(post.current().blocks()))
                .append("standing", standing(post.standing()))
                .append("current", RevisionDocument.write(post.current()))
                .append(
                        "provenance",
                        post.provenance().stream().map(PostDocument::provenance).toList())
                .append("createdAt", Date.from(post.createdAt()))
                .append("updatedAt", Date.from(post.updatedAt()));
        return BlockDocument.known(document, "withdrawal", withdrawal(post.withdrawal()));
    }

    static Post read(Document document) {
        return new Post(
                new PostId(document.getString("_id")),
                document.getLong("version"),
                document.getString("storyKey"),
                new Slug(document.getString("slug")),
                document.getList("earlierSlugs", String.class).stream()
                        .map(Slug::new)
                        .toList(),
                document.getInteger("dayPosition"),
                readStanding(document.get("standing", Document.class)),
                RevisionDocument.read(document.get("current", Document.class)),
                document.getList("provenance", Document.class).stream()
                        .map(PostDocument::readProvenance)
                        .toList(),
                readWithdrawal(document.get("withdrawal", Document.class)),
                time(document, "createdAt"),
                time(document, "updatedAt"));
    }

    static PostSummary summary(Document document) {
        Document current = document.get("current", Document.class);
        return new PostSummary(
                new PostId(document.getString("_id")),
                document.getLong("version"),
                new Slug(document.getString("slug")),
                current.getString("title"),
                new PublishedOn(document.getString("publishedOn")),
                document.getInteger("dayPosition"),
                current.getInteger("number"),
                document.getString("excerpt"));
    }

    private static Document standing(Standing standing) {
        return new Document("whole", standing.whole())
                .append("capturedAt", Date.from(standing.capturedAt()))
                .append("capture", standing.capture())
                .append("reading", standing.reading())
                .append("ordinal", standing.ordinal());
    }

    private static Standing readStanding(Document document) {
        return new Standing(
                document.getBoolean("whole"),
                time(document, "capturedAt"),
                document.getString("capture"),
                document.getInteger("reading"),
                document.getInteger("ordinal"));
    }

    private static Document provenance(Provenance entry) {
        Document document = new Document("story", entry.story())
                .append("capture", entry.capture())
                .append("reading", entry.reading())
                .append("ordinal", entry.ordinal())
                .append("span", BlockDocument.write(entry.span()))
                .append("capturedAt", Date.from(entry.capturedAt()))
                .append("outcome", entry.outcome().name())
                .append("reason", entry.reason().code())
                .append("revision", entry.revision());
        return BlockDocument.known(document, "source", entry.source());
    }

    private static Provenance readProvenance(Document document) {
        return new Provenance(
                document.getString("story"),
                document.getString("capture"),
                document.getInteger("reading"),
                document.getInteger("ordinal"),
                BlockDocument.span(document.get("span", Document.class)),
                time(document, "capturedAt"),
                document.getString("source"),
                Outcome.valueOf(document.getString("outcome")),
                Reason.of(document.getString("reason")),
                document.getInteger("revision"));
    }

    @Nullable
    private static Document withdrawal(@Nullable Withdrawal withdrawal) {
        return withdrawal == null
                ? null
                : new Document("reason", withdrawal.reason()).append("at", Date.from(withdrawal.at()));
    }

    @Nullable
    private static Withdrawal readWithdrawal(@Nullable Document document) {
        return document == null ? null : new Withdrawal(document.getString("reason"), time(document, "at"));
    }
}
