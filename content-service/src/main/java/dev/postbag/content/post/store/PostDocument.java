package dev.postbag.content.post.store;

import static dev.postbag.content.post.store.RevisionDocument.time;

import dev.postbag.content.post.Claim;
import dev.postbag.content.post.Corrected;
import dev.postbag.content.post.IdentityRule;
import dev.postbag.content.post.Likeness;
import dev.postbag.content.post.Match;
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
import dev.postbag.content.post.WrittenPlace;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A post as MongoDB holds it, with the fields a list needs beside the current revision. */
final class PostDocument {

    static final String CLAIMS = "claims";
    static final String WRITTEN = "written";
    static final String PARTICULARS = "particulars";
    /** The slugs of what it is about. */
    static final String TOPICS = "particulars.topics";

    private static final String CORRECTED = "corrected";

    private PostDocument() {}

    static Document write(Post post) {
        Document document = new Document("_id", post.id().value())
                .append("version", post.version())
                .append("status", post.status().code())
                .append("kind", post.particulars().kind().code())
                .append("storyKey", post.storyKey())
                .append(CLAIMS, post.claims().stream().map(Claim::value).toList())
                .append("permalinks", post.permalinks())
                .append("publicFrom", post.publicFrom())
                .append(PARTICULARS, ParticularsDocument.write(post.particulars()))
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
        BlockDocument.known(document, WRITTEN, post.isWrittenHere() ? written(WrittenPlace.of(post)) : null);
        BlockDocument.known(document, CORRECTED, corrected(post.corrected()));
        if (!post.withdrawnQuotations().isEmpty()) {
            document.append("withdrawnQuotations", WithdrawnQuotationDocument.write(post.withdrawnQuotations()))
                    .append("unmasked", BlockDocument.write(post.unmasked()));
        }
        @Nullable PostId into = post.mergedInto();
        BlockDocument.known(document, "mergedInto", into == null ? null : into.value());
        return BlockDocument.known(document, "withdrawal", withdrawal(post.withdrawal()));
    }

    /** What the first version of Postbag kept has no claims but its key, and was published. */
    static Post read(Document document) {
        @Nullable List<String> claims = document.getList(CLAIMS, String.class);
        @Nullable String into = document.getString("mergedInto");
        return new Post(
                new PostId(document.getString("_id")),
                document.getLong("version"),
                document.getString("storyKey"),
                claims == null
                        ? List.of(new Claim(Claim.Kind.KEY, document.getString("storyKey")))
                        : claims.stream().map(Claim::read).toList(),
                new Slug(document.getString("slug")),
                document.getList("earlierSlugs", String.class).stream()
                        .map(Slug::new)
                        .toList(),
                document.getList("permalinks", String.class, List.of()),
                document.getInteger("dayPosition"),
                readStanding(document.get("standing", Document.class)),
                ParticularsDocument.read(document.get(PARTICULARS, Document.class)),
                document.getInteger("publicFrom", 1),
                RevisionDocument.read(document.get("current", Document.class)),
                document.getList("provenance", Document.class).stream()
                        .map(PostDocument::readProvenance)
                        .toList(),
                readCorrected(document.get(CORRECTED, Document.class)),
                WithdrawnQuotationDocument.read(document.getList("withdrawnQuotations", Document.class, List.of())),
                BlockDocument.read(document.getList("unmasked", Document.class, List.of())),
                into == null ? null : new PostId(into),
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
                document.getString("excerpt"),
                ParticularsDocument.read(document.get(PARTICULARS, Document.class)));
    }

    /** One word that is in the order of the places, backwards. */
    static String written(WrittenPlace place) {
        return "%013d|%s".formatted(place.createdAt().toEpochMilli(), place.id());
    }

    static Document standing(Standing standing) {
        return new Document("published", standing.published())
                .append("whole", standing.whole())
                .append("capturedAt", Date.from(standing.capturedAt()))
                .append("capture", standing.capture())
                .append("reading", standing.reading())
                .append("ordinal", standing.ordinal());
    }

    static Standing readStanding(Document document) {
        return new Standing(
                document.getBoolean("published", true),
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
        BlockDocument.known(document, "match", match(entry.match()));
        return BlockDocument.known(document, "source", entry.source());
    }

    private static Provenance readProvenance(Document document) {
        Outcome outcome = Outcome.valueOf(document.getString("outcome"));
        return new Provenance(
                document.getString("story"),
                document.getString("capture"),
                document.getInteger("reading"),
                document.getInteger("ordinal"),
                BlockDocument.span(document.get("span", Document.class)),
                time(document, "capturedAt"),
                document.getString("source"),
                outcome,
                Reason.of(document.getString("reason")),
                document.getInteger("revision"),
                readMatch(document.get("match", Document.class), outcome));
    }

    private static Document match(Match match) {
        Document document = new Document("rule", match.rule().code());
        BlockDocument.known(document, "by", match.by());
        @Nullable PostId other = match.alsoOf();
        BlockDocument.known(document, "alsoOf", other == null ? null : other.value());
        @Nullable Likeness likeness = match.likeness();
        return likeness == null
                ? document
                : document.append("estimated", likeness.estimated())
                        .append("equalWords", likeness.equalWords())
                        .append("daysApart", likeness.daysApart());
    }

    private static Match readMatch(@Nullable Document document, Outcome outcome) {
        if (document == null) {
            IdentityRule rule = outcome == Outcome.CREATED ? IdentityRule.NEW_POST : IdentityRule.SAME_DATE_AND_TITLE;
            return new Match(rule, null, null, null);
        }
        @Nullable String other = document.getString("alsoOf");
        @Nullable Double estimated = document.getDouble("estimated");
        return new Match(
                IdentityRule.of(document.getString("rule")),
                document.getString("by"),
                other == null ? null : new PostId(other),
                estimated == null
                        ? null
                        : new Likeness(estimated, document.getDouble("equalWords"), document.getInteger("daysApart")));
    }

    @Nullable
    private static Document corrected(@Nullable Corrected corrected) {
        return corrected == null
                ? null
                : new Document("at", Date.from(corrected.at()))
                        .append(
                                "setAside",
                                corrected.setAside().stream().sorted().toList());
    }

    @Nullable
    private static Corrected readCorrected(@Nullable Document document) {
        return document == null
                ? null
                : new Corrected(time(document, "at"), Set.copyOf(document.getList("setAside", String.class)));
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
