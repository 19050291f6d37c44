package dev.postbag.content.quotation.store;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.PostId;
import dev.postbag.content.quotation.AttributedQuotation;
import dev.postbag.content.quotation.Quotation;
import dev.postbag.content.quotation.SourceMatch;
import dev.postbag.content.quotation.SourceRule;
import dev.postbag.content.quotation.WordLikeness;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A quotation as MongoDB holds it, with what others are found by; none of its words. */
final class QuotationDocument {

    private QuotationDocument() {}

    static String id(Quotation quotation) {
        return quotation.post().value() + ":" + quotation.block();
    }

    static Document write(Quotation quotation) {
        Block.Citation citation = quotation.citation();
        return new Document("post", quotation.post().value())
                .append("block", quotation.block())
                .append("revision", quotation.revision())
                .append("publishedOn", quotation.publishedOn())
                .append(
                        "citation",
                        new Document("author", citation.author())
                                .append("outlet", citation.outlet())
                                .append("title", citation.title())
                                .append("url", citation.url())
                                .append("published", citation.published())
                                .append("rights", citation.rights()))
                .append("outlet", quotation.outlet())
                .append("address", quotation.address())
                .append("title", quotation.title())
                .append("wording", quotation.wording())
                .append("hashes", quotation.hashes())
                .append("names", quotation.names())
                .append("bands", quotation.bands());
    }

    static Quotation read(Document document) {
        Document citation = document.get("citation", Document.class);
        return new Quotation(
                new PostId(document.getString("post")),
                document.getString("block"),
                document.getInteger("revision"),
                document.getString("publishedOn"),
                new Block.Citation(
                        citation.getString("author"),
                        citation.getString("outlet"),
                        citation.getString("title"),
                        citation.getString("url"),
                        citation.getString("published"),
                        citation.getString("rights")),
                document.getString("outlet"),
                document.getString("address"),
                document.getString("title"),
                document.getString("wording"),
                document.getList("hashes", Integer.class));
    }

    static AttributedQuotation readAttributed(Document document) {
        Document match = document.get("match", Document.class);
        @Nullable Double estimated = match.getDouble("estimated");
        return new AttributedQuotation(
                read(document),
                document.getString("source"),
                new SourceMatch(
                        SourceRule.of(match.getString("rule")),
                        match.getString("by"),
                        estimated == null ? null : new WordLikeness(estimated, match.getDouble("equalWords"))));
    }

    static Document match(SourceMatch match) {
        Document document = new Document("rule", match.rule().code()).append("by", match.by());
        @Nullable WordLikeness words = match.words();
        return words == null
                ? document
                : document.append("estimated", words.estimated()).append("equalWords", words.equalWords());
    }
}
