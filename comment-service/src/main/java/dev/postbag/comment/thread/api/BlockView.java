package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Block;
import dev.postbag.comment.thread.Mark;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jspecify.annotations.Nullable;

/** A part of a comment as clients read it; {@code type} says which. The names are those of a post's blocks. */
@Schema(
        name = "CommentBlock",
        description = "A part of a comment; `type` says which. Texts are texts: nothing in them is markup, and a client"
                + " escapes them for whatever it writes them into. A line feed in a text is a line's end.",
        oneOf = {
            BlockView.Paragraph.class,
            BlockView.ListBlockView.class,
            BlockView.Quotation.class,
            BlockView.Preformatted.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "paragraph", schema = BlockView.Paragraph.class),
            @DiscriminatorMapping(value = "list", schema = BlockView.ListBlockView.class),
            @DiscriminatorMapping(value = "quotation", schema = BlockView.Quotation.class),
            @DiscriminatorMapping(value = "preformatted", schema = BlockView.Preformatted.class)
        })
public sealed interface BlockView {

    static List<BlockView> of(List<Block> blocks) {
        return blocks.stream().map(BlockView::of).toList();
    }

    private static BlockView of(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> new Paragraph(TextSpanView.of(paragraph.text()));
            case Block.Listing list ->
                new ListBlockView(
                        list.ordered(),
                        list.start(),
                        list.items().stream().map(BlockView::of).toList());
            case Block.Quotation quotation -> new Quotation(of(quotation.children()));
            case Block.Preformatted preformatted -> new Preformatted(preformatted.text());
        };
    }

    /** Running text. */
    @Schema(
            name = "CommentParagraph",
            description = "Running text.",
            requiredProperties = {"type", "text"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "paragraph"))
    record Paragraph(List<TextSpanView> text) implements BlockView {}

    /** Items one below the other. */
    @Schema(
            name = "CommentListBlock",
            description = "Items one below the other.",
            requiredProperties = {"type", "ordered", "start", "items"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "list"))
    record ListBlockView(
            @Schema(description = "Whether the items are numbered.")
            boolean ordered,

            @Schema(description = "The first item's number.")
            int start,

            @Schema(description = "Each item's blocks.") List<List<BlockView>> items)
            implements BlockView {}

    /** Somebody else's words inside a comment. */
    @Schema(
            name = "CommentQuotation",
            description = "Somebody else's words inside a comment.",
            requiredProperties = {"type", "children"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "quotation"))
    record Quotation(List<BlockView> children) implements BlockView {}

    /** Text whose line breaks and spaces count. */
    @Schema(
            name = "CommentPreformatted",
            description = "Text whose line breaks and spaces count.",
            requiredProperties = {"type", "text"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "preformatted"))
    record Preformatted(String text) implements BlockView {}

    /** A run of text that carries the same marks throughout. */
    @Schema(name = "CommentTextSpan", description = "A run of text that carries the same marks throughout.")
    record TextSpanView(
            @Schema(required = true) String text,
            @Schema(required = true) List<MarkView> marks) {
        static List<TextSpanView> of(List<Block.Text> text) {
            return text.stream()
                    .map(run -> new TextSpanView(
                            run.text(), run.marks().stream().map(MarkView::of).toList()))
                    .toList();
        }
    }

    /** What a run of text is, besides text. */
    @Schema(name = "CommentMark", description = "What a run of text is, besides text.")
    record MarkView(
            @Schema(
                    required = true,
                    enumeration = {"link", "emphasis", "strong", "code"})
            String type,

            @Schema(
                    description = "Where a link leads: http, https or mailto.",
                    examples = "https://www.example.org/minutes")
            @Nullable
            String href,

            @Schema(description = "Of a link: what it is to whoever follows it.", enumeration = "nofollow") @Nullable
            String rel) {
        static MarkView of(Mark mark) {
            return switch (mark) {
                case Mark.Tone tone -> new MarkView(tone.name().toLowerCase(Locale.ROOT), null, null);
                case Mark.Link link -> new MarkView("link", link.href(), "nofollow");
            };
        }
    }
}
