package dev.postbag.comment.thread.store;

import dev.postbag.comment.thread.Block;
import dev.postbag.comment.thread.Mark;
import java.util.List;
import java.util.Locale;
import org.bson.Document;

/** A block as MongoDB holds it: {@code {type, …}}, the names being those of the API. */
final class BlockDocument {

    private static final String LINK = "link";

    private BlockDocument() {}

    static List<Document> write(List<Block> blocks) {
        return blocks.stream().map(BlockDocument::write).toList();
    }

    static List<Block> read(List<Document> documents) {
        return documents.stream().map(BlockDocument::read).toList();
    }

    private static Document write(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph ->
                of("paragraph")
                        .append(
                                "text",
                                paragraph.text().stream()
                                        .map(BlockDocument::write)
                                        .toList());
            case Block.Listing list ->
                of("list")
                        .append("ordered", list.ordered())
                        .append("start", list.start())
                        .append(
                                "items",
                                list.items().stream()
                                        .map(item -> new Document("blocks", write(item)))
                                        .toList());
            case Block.Quotation quotation -> of("quotation").append("children", write(quotation.children()));
            case Block.Preformatted preformatted -> of("preformatted").append("text", preformatted.text());
        };
    }

    private static Block read(Document document) {
        String type = document.getString("type");
        return switch (type) {
            case "paragraph" ->
                new Block.Paragraph(document.getList("text", Document.class).stream()
                        .map(BlockDocument::readText)
                        .toList());
            case "list" ->
                new Block.Listing(
                        document.getBoolean("ordered"),
                        document.getInteger("start"),
                        document.getList("items", Document.class).stream()
                                .map(item -> read(item.getList("blocks", Document.class)))
                                .toList());
            case "quotation" -> new Block.Quotation(read(document.getList("children", Document.class)));
            case "preformatted" -> new Block.Preformatted(document.getString("text"));
            default -> throw new IllegalStateException("A stored block has the type " + type);
        };
    }

    private static Document of(String type) {
        return new Document("type", type);
    }

    private static Document write(Block.Text run) {
        return new Document("text", run.text())
                .append("marks", run.marks().stream().map(BlockDocument::write).toList());
    }

    private static Block.Text readText(Document run) {
        return new Block.Text(
                run.getString("text"),
                run.getList("marks", Document.class).stream()
                        .map(BlockDocument::readMark)
                        .toList());
    }

    private static Document write(Mark mark) {
        return switch (mark) {
            case Mark.Tone tone -> of(tone.name().toLowerCase(Locale.ROOT));
            case Mark.Link link -> of(LINK).append("href", link.href());
        };
    }

    private static Mark readMark(Document mark) {
        String type = mark.getString("type");
        return type.equals(LINK)
                ? new Mark.Link(mark.getString("href"))
                : Mark.Tone.valueOf(type.toUpperCase(Locale.ROOT));
    }
}
