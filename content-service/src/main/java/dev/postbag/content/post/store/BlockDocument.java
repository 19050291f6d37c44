package dev.postbag.content.post.store;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.WithdrawalReason;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A block as MongoDB holds it. */
final class BlockDocument {

    private BlockDocument() {}

    static List<Document> write(List<Block> blocks) {
        return blocks.stream().map(BlockDocument::write).toList();
    }

    static List<Block> read(List<Document> documents) {
        return documents.stream().map(BlockDocument::read).toList();
    }

    static Document write(Block.Span span) {
        return new Document("capture", span.capture())
                .append("start", span.start())
                .append("end", span.end());
    }

    static Block.Span span(Document document) {
        return new Block.Span(document.getString("capture"), document.getLong("start"), document.getLong("end"));
    }

    private static Document write(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> head("paragraph", block).append("text", text(paragraph.text()));
            case Block.Heading heading -> head("heading", block).append("text", text(heading.text()));
            case Block.Listing list ->
                head("list", block)
                        .append("ordered", list.ordered())
                        .append("start", list.start())
                        .append(
                                "items",
                                list.items().stream()
                                        .map(item -> new Document("blocks", write(item)))
                                        .toList());
            case Block.Quotation quotation -> quotation(quotation);
            case Block.Separator separator -> head("separator", block).append("raw", separator.raw());
            case Block.Image image -> known(head("image", block).append("src", image.src()), "alt", image.alt());
            case Block.Preformatted preformatted -> head("preformatted", block).append("text", preformatted.text());
            case Block.Unknown unknown -> head("unknown", block).append("raw", unknown.raw());
        };
    }

    private static Block read(Document document) {
        String id = document.getString("id");
        Block.Span span = span(document.get("span", Document.class));
        double confidence = document.getDouble("confidence");
        String type = document.getString("type");
        return switch (type) {
            case "paragraph" -> new Block.Paragraph(id, span, confidence, texts(document));
            case "heading" -> new Block.Heading(id, span, confidence, texts(document));
            case "list" ->
                new Block.Listing(
                        id,
                        span,
                        confidence,
                        document.getBoolean("ordered"),
                        document.getInteger("start"),
                        document.getList("items", Document.class).stream()
                                .map(item -> read(item.getList("blocks", Document.class)))
                                .toList());
            case "quotation" -> readQuotation(document);
            case "separator" -> new Block.Separator(id, span, confidence, document.getString("raw"));
            case "image" -> new Block.Image(id, span, confidence, document.getString("src"), document.getString("alt"));
            case "preformatted" -> new Block.Preformatted(id, span, confidence, document.getString("text"));
            case "unknown" -> new Block.Unknown(id, span, confidence, document.getString("raw"));
            default -> throw new IllegalStateException("A stored block has the type " + type);
        };
    }

    static Document quotation(Block.Quotation quotation) {
        Document document = head("quotation", quotation)
                .append("role", quotation.role())
                .append("citation", citation(quotation.citation()))
                .append("children", write(quotation.children()));
        Block.@Nullable Lifted lifted = quotation.lifted();
        known(
                document,
                "liftedFrom",
                lifted == null
                        ? null
                        : new Document("comment", lifted.comment()).append("revision", lifted.revision()));
        Block.@Nullable Withdrawn withdrawn = quotation.withdrawn();
        return withdrawn == null
                ? document
                : document.append(
                        "withdrawn",
                        new Document("reason", withdrawn.reason().code())
                                .append("on", withdrawn.on().toString()));
    }

    static Block.Quotation readQuotation(Document document) {
        @Nullable Document withdrawn = document.get("withdrawn", Document.class);
        return new Block.Quotation(
                document.getString("id"),
                span(document.get("span", Document.class)),
                document.getDouble("confidence"),
                document.getString("role"),
                readCitation(document.get("citation", Document.class)),
                read(document.getList("children", Document.class)),
                withdrawn == null
                        ? null
                        : new Block.Withdrawn(
                                WithdrawalReason.read(withdrawn.getString("reason"))
                                        .orElseThrow(),
                                LocalDate.parse(withdrawn.getString("on"))),
                readLifted(document.get("liftedFrom", Document.class)));
    }

    private static Block.@Nullable Lifted readLifted(@Nullable Document lifted) {
        return lifted == null ? null : new Block.Lifted(lifted.getString("comment"), lifted.getInteger("revision"));
    }

    private static Document head(String type, Block block) {
        return new Document("type", type)
                .append("id", block.id())
                .append("span", write(block.span()))
                .append("confidence", block.confidence());
    }

    private static List<Document> text(List<Block.Text> text) {
        return text.stream()
                .map(run -> new Document("text", run.text())
                        .append(
                                "marks",
                                run.marks().stream().map(BlockDocument::mark).toList()))
                .toList();
    }

    private static List<Block.Text> texts(Document document) {
        return document.getList("text", Document.class).stream()
                .map(run -> new Block.Text(
                        run.getString("text"),
                        run.getList("marks", Document.class).stream()
                                .map(mark -> new Block.Mark(mark.getString("type"), mark.getString("href")))
                                .toList()))
                .toList();
    }

    private static Document mark(Block.Mark mark) {
        return known(new Document("type", mark.type()), "href", mark.href());
    }

    private static Document citation(Block.Citation citation) {
        Document document = new Document();
        known(document, "author", citation.author());
        known(document, "outlet", citation.outlet());
        known(document, "title", citation.title());
        known(document, "url", citation.url());
        known(document, "published", citation.published());
        return known(document, "rights", citation.rights());
    }

    private static Block.Citation readCitation(Document document) {
        return new Block.Citation(
                document.getString("author"),
                document.getString("outlet"),
                document.getString("title"),
                document.getString("url"),
                document.getString("published"),
                document.getString("rights"));
    }

    static Document known(Document document, String name, @Nullable Object value) {
        return value == null ? document : document.append(name, value);
    }
}
