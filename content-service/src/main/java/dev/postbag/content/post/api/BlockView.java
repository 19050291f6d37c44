package dev.postbag.content.post.api;

import dev.postbag.content.post.Block;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jspecify.annotations.Nullable;

/** A part of a post as clients read it; {@code type} says which. The names are those of the events. */
@Schema(
        name = "Block",
        description = "A part of a post, with the span of the capture it was read from, unless it was written here;"
                + " `type` says which.",
        oneOf = {
            BlockView.Paragraph.class,
            BlockView.Heading.class,
            BlockView.ListBlockView.class,
            BlockView.Quotation.class,
            BlockView.Separator.class,
            BlockView.Image.class,
            BlockView.Preformatted.class,
            BlockView.Unknown.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "paragraph", schema = BlockView.Paragraph.class),
            @DiscriminatorMapping(value = "heading", schema = BlockView.Heading.class),
            @DiscriminatorMapping(value = "list", schema = BlockView.ListBlockView.class),
            @DiscriminatorMapping(value = "quotation", schema = BlockView.Quotation.class),
            @DiscriminatorMapping(value = "separator", schema = BlockView.Separator.class),
            @DiscriminatorMapping(value = "image", schema = BlockView.Image.class),
            @DiscriminatorMapping(value = "preformatted", schema = BlockView.Preformatted.class),
            @DiscriminatorMapping(value = "unknown", schema = BlockView.Unknown.class)
        })
public sealed interface BlockView {

    static List<BlockView> of(List<Block> blocks) {
        return of(blocks, Map.of());
    }

    /** @param sources the source article of each quotation, by its id, as far as known */
    static List<BlockView> of(List<Block> blocks, Map<String, String> sources) {
        return blocks.stream().map(block -> of(block, sources)).toList();
    }

    private static BlockView of(Block block, Map<String, String> sources) {
        String id = block.id();
        @Nullable SpanView span = SpanView.known(block.span());
        double sure = block.confidence();
        return switch (block) {
            case Block.Paragraph paragraph -> new Paragraph(id, span, sure, TextSpanView.of(paragraph.text()));
            case Block.Heading heading -> new Heading(id, span, sure, TextSpanView.of(heading.text()));
            case Block.Listing list ->
                new ListBlockView(
                        id,
                        span,
                        sure,
                        list.ordered(),
                        list.start(),
                        list.items().stream().map(item -> of(item, sources)).toList());
            case Block.Quotation quotation ->
                new Quotation(
                        id,
                        span,
                        sure,
                        quotation.role(),
                        CitationView.of(quotation.citation()),
                        of(quotation.children(), sources),
                        WithdrawnView.of(quotation.withdrawn()),
                        SourceView.of(sources.get(id)),
                        LiftedView.of(quotation.lifted()));
            case Block.Separator separator -> new Separator(id, span, sure, separator.raw());
            case Block.Image image -> new Image(id, span, sure, image.src(), image.alt());
            case Block.Preformatted preformatted -> new Preformatted(id, span, sure, preformatted.text());
            case Block.Unknown unknown -> new Unknown(id, span, sure, unknown.raw());
        };
    }

    /** Running text. */
    @Schema(
            name = "Paragraph",
            description = "Running text.",
            requiredProperties = {"type", "id", "confidence", "text"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "paragraph"))
    record Paragraph(String id, @Nullable SpanView span, double confidence, List<TextSpanView> text)
            implements BlockView {}

    /** A line that names what follows it. */
    @Schema(
            name = "Heading",
            description = "A line that names what follows it.",
            requiredProperties = {"type", "id", "confidence", "text"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "heading"))
    record Heading(String id, @Nullable SpanView span, double confidence, List<TextSpanView> text)
            implements BlockView {}

    /** Items one below the other. */
    @Schema(
            name = "ListBlock",
            description = "Items one below the other.",
            requiredProperties = {"type", "id", "confidence", "ordered", "start", "items"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "list"))
    record ListBlockView(
            String id,
            @Nullable SpanView span,
            double confidence,

            @Schema(description = "Whether the items are numbered.")
            boolean ordered,

            @Schema(description = "The first item's number.")
            int start,

            @Schema(description = "Each item's blocks.") List<List<BlockView>> items)
            implements BlockView {}

    /** Other people's words inside a post. */
    @Schema(
            name = "Quotation",
            description = "Other people's words inside a post.",
            requiredProperties = {"type", "id", "confidence", "role", "citation", "children"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "quotation"))
    record Quotation(
            String id,
            @Nullable SpanView span,
            double confidence,

            @Schema(
                    description = "What is quoted.",
                    enumeration = {"article", "speech", "document", "reader", "comment"})
            String role,

            CitationView citation,

            @Schema(description = "What is quoted; nothing when it was withdrawn.")
            List<BlockView> children,

            @Schema(description = "That its words were taken out, and why; left out while they stand here.") @Nullable
            WithdrawnView withdrawn,

            @Schema(description = "The article it comes from, as far as known; in a post only.") @Nullable
            SourceView source,

            @Schema(description = "The comment it holds, where one was picked; else left out.") @Nullable
            LiftedView liftedFrom)
            implements BlockView {}

    /** A line that only divides. */
    @Schema(
            name = "Separator",
            description = "A line that only divides, as it stood.",
            requiredProperties = {"type", "id", "confidence", "raw"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "separator"))
    record Separator(String id, @Nullable SpanView span, double confidence, String raw) implements BlockView {}

    /** A picture. */
    @Schema(
            name = "Image",
            description = "A picture, by its address; Postbag does not keep the picture itself.",
            requiredProperties = {"type", "id", "confidence", "src"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "image"))
    record Image(
            String id,
            @Nullable SpanView span,
            double confidence,
            @Schema(description = "The picture's address.") String src,

            @Schema(description = "What it shows, in words.") @Nullable
            String alt)
            implements BlockView {}

    /** Text whose line breaks and spaces count. */
    @Schema(
            name = "Preformatted",
            description = "Text whose line breaks and spaces count.",
            requiredProperties = {"type", "id", "confidence", "text"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "preformatted"))
    record Preformatted(String id, @Nullable SpanView span, double confidence, String text) implements BlockView {}

    /** Something the reader could not name. */
    @Schema(
            name = "Unknown",
            description = "Something that could not be named, as it stood.",
            requiredProperties = {"type", "id", "confidence", "raw"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "unknown"))
    record Unknown(String id, @Nullable SpanView span, double confidence, String raw) implements BlockView {}
}
