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

    /** That a quotation's words were taken out. */
    @Schema(name = "WithdrawnQuotation", description = "That a quotation's words were taken out.")
    record WithdrawnView(
            @Schema(
                    description = "Why: whose words they are does not allow it; somebody's privacy; the law; they were"
                            + " not said, or not so; what became of the comment it holds.",
                    required = true,
                    enumeration = {
                        "rights",
                        "privacy",
                        "legal",
                        "mistake",
                        "comment-withdrawn",
                        "comment-rejected",
                        "consent-withdrawn"
                    })
            String reason,

            @Schema(description = "The day (UTC).", required = true, examples = "2025-08-24")
            String on) {
        static @Nullable WithdrawnView of(Block.@Nullable Withdrawn withdrawn) {
            return withdrawn == null
                    ? null
                    : new WithdrawnView(
                            withdrawn.reason().code(), withdrawn.on().toString());
        }
    }

    /** The comment that a quotation holds. */
    @Schema(name = "LiftedFrom", description = "The comment that a quotation holds, in the revision that was picked.")
    record LiftedView(
            @Schema(description = "The comment's id.", required = true, examples = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
            String comment,

            @Schema(required = true, examples = "1") int revision,

            @Schema(required = true, examples = "/api/v1/comments/m2vd2n7pqx3mwy5zt6rb2hjcfa")
            String self) {
        static @Nullable LiftedView of(Block.@Nullable Lifted lifted) {
            return lifted == null
                    ? null
                    : new LiftedView(lifted.comment(), lifted.revision(), "/api/v1/comments/" + lifted.comment());
        }
    }

    /** The article a quotation comes from. */
    @Schema(name = "QuotationSource", description = "The one article that this and perhaps other quotations come from.")
    record SourceView(
            @Schema(required = true) String id,

            @Schema(
                    description = "Where it is told which posts quote it.",
                    required = true,
                    examples = "/api/v1/sources-quoted/d4nq7w2m5xv6tq4nbc2ahd3feu")
            String self) {
        static @Nullable SourceView of(@Nullable String id) {
            return id == null ? null : new SourceView(id, "/api/v1/sources-quoted/" + id);
        }
    }

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

    /** Where in a capture something stands. */
    @Schema(name = "Span", description = "Where in a capture something stands.")
    record SpanView(
            @Schema(description = "The capture's id: SHA-256 of its bytes.", required = true)
            String capture,

            @Schema(description = "The first byte.", required = true)
            long start,

            @Schema(description = "The byte after the last.", required = true)
            long end) {
        /** Nothing of what was written here. */
        static @Nullable SpanView known(Block.Span span) {
            return span.equals(Block.Span.NONE) ? null : of(span);
        }

        static SpanView of(Block.Span span) {
            return new SpanView(span.capture(), span.start(), span.end());
        }
    }

    /** A run of text that carries the same marks throughout. */
    @Schema(name = "TextSpan", description = "A run of text that carries the same marks throughout.")
    record TextSpanView(
            @Schema(required = true) String text,
            @Schema(required = true) List<MarkView> marks) {
        static List<TextSpanView> of(List<Block.Text> text) {
            return text.stream()
                    .map(run -> new TextSpanView(
                            run.text(),
                            run.marks().stream()
                                    .map(mark -> new MarkView(mark.type(), mark.href()))
                                    .toList()))
                    .toList();
        }
    }

    /** What a run of text is, besides text. */
    @Schema(name = "Mark", description = "What a run of text is, besides text.")
    record MarkView(
            @Schema(
                    required = true,
                    enumeration = {"link", "emphasis", "strong", "code"})
            String type,

            @Schema(description = "Where a link leads.") @Nullable
            String href) {}

    /** Whose words a quotation holds. */
    @Schema(name = "Citation", description = "Whose words a quotation holds, as far as known.")
    record CitationView(
            @Nullable String author,
            @Schema(examples = "BBC News") @Nullable String outlet,
            @Nullable String title,
            @Nullable String url,

            @Schema(description = "A date as precise as it is known.", examples = "2025-08") @Nullable
            String published,

            @Nullable String rights) {
        static CitationView of(Block.Citation citation) {
            return new CitationView(
                    citation.author(),
                    citation.outlet(),
                    citation.title(),
                    citation.url(),
                    citation.published(),
                    citation.rights());
        }
    }
}
