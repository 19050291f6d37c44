package dev.postbag.ingest.correction.api;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.TextSpan;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A block of a story as the desk sees it: what it was taken for, how surely, and its words without links and marks. */
@Schema(name = "ReadBlock", description = "What a part of a capture was taken for, and how surely.")
public record ReadBlockView(
        @Schema(description = "Its name in the capture.", required = true, examples = "s2.b5")
        String name,

        @Schema(
                required = true,
                enumeration = {
                    "paragraph",
                    "heading",
                    "list",
                    "quotation",
                    "separator",
                    "image",
                    "preformatted",
                    "unknown"
                })
        String type,

        @Schema(description = "0 to 1; 1 where the desk decided.", required = true)
        double confidence,

        @Schema(description = "The first byte.", required = true)
        int start,

        @Schema(description = "The byte after the last.", required = true)
        int end,

        @Schema(description = "Its words; none of a block that holds others.") @Nullable
        String words,

        @Schema(
                description = "What kind of words a quotation holds.",
                enumeration = {"article", "speech", "document", "reader", "comment"})
        @Nullable
        String role,

        @Schema(description = "The blocks inside a quotation, or the items of a list one after the other.") @Nullable
        List<ReadBlockView> children) {

    static List<ReadBlockView> of(List<Block> blocks) {
        return blocks.stream().map(ReadBlockView::of).toList();
    }

    private static ReadBlockView of(Block block) {
        return switch (block) {
            case Block.Paragraph it -> words(it, "paragraph", text(it.text()));
            case Block.Heading it -> words(it, "heading", text(it.text()));
            case Block.Separator it -> words(it, "separator", it.raw());
            case Block.Preformatted it -> words(it, "preformatted", it.text());
            case Block.Unknown it -> words(it, "unknown", it.raw());
            case Block.Image it -> words(it, "image", it.alt());
            case Block.ListBlock it ->
                holding(
                        it,
                        "list",
                        null,
                        it.items().stream().flatMap(List::stream).toList());
            case Block.Quotation it ->
                holding(it, "quotation", it.role().name().toLowerCase(Locale.ROOT), it.children());
        };
    }

    private static ReadBlockView words(Block block, String type, @Nullable String words) {
        return new ReadBlockView(
                block.id(),
                type,
                block.confidence(),
                block.span().start(),
                block.span().end(),
                words,
                null,
                null);
    }

    private static ReadBlockView holding(Block block, String type, @Nullable String role, List<Block> children) {
        return new ReadBlockView(
                block.id(),
                type,
                block.confidence(),
                block.span().start(),
                block.span().end(),
                null,
                role,
                of(children));
    }

    private static String text(List<TextSpan> text) {
        return text.stream().map(TextSpan::text).collect(Collectors.joining());
    }
}
