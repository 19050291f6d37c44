package dev.postbag.ingest.parse.messaging;

import dev.postbag.contracts.block.Heading;
import dev.postbag.contracts.block.Image;
import dev.postbag.contracts.block.ListBlock;
import dev.postbag.contracts.block.Paragraph;
import dev.postbag.contracts.block.Preformatted;
import dev.postbag.contracts.block.Quotation;
import dev.postbag.contracts.block.Separator;
import dev.postbag.contracts.block.Unknown;
import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Citation;
import dev.postbag.ingest.parse.Mark;
import dev.postbag.ingest.parse.QuotationRole;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.TextSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story's blocks as other services are told of them. */
record ContractBlocks(String capture) {

    List<dev.postbag.contracts.block.Block> of(List<Block> blocks) {
        return blocks.stream().map(this::of).toList();
    }

    private dev.postbag.contracts.block.Block of(Block block) {
        String id = block.id();
        dev.postbag.contracts.block.Span span = of(block.span());
        double confidence = block.confidence();
        return switch (block) {
            case Block.Paragraph paragraph -> new Paragraph(id, span, confidence, text(paragraph.text()));
            case Block.Heading heading -> new Heading(id, span, confidence, text(heading.text()));
            case Block.ListBlock list ->
                new ListBlock(
                        id,
                        span,
                        confidence,
                        list.ordered(),
                        list.start(),
                        list.items().stream().map(this::of).toList());
            case Block.Quotation quotation ->
                new Quotation(
                        id,
                        span,
                        confidence,
                        role(quotation.role()),
                        citation(quotation.citation()),
                        of(quotation.children()));
            case Block.Separator separator -> new Separator(id, span, confidence, separator.raw());
            case Block.Image image -> new Image(id, span, confidence, image.src(), image.alt());
            case Block.Preformatted preformatted -> new Preformatted(id, span, confidence, preformatted.text());
            case Block.Unknown unknown -> new Unknown(id, span, confidence, unknown.raw());
        };
    }

    private dev.postbag.contracts.block.Span of(Span span) {
        return new dev.postbag.contracts.block.Span(capture, span.start(), span.end());
    }

    private static List<dev.postbag.contracts.block.TextSpan> text(List<TextSpan> spans) {
        return spans.stream()
                .map(span -> new dev.postbag.contracts.block.TextSpan(
                        span.text(),
                        span.marks().stream()
                                .sorted()
                                .map(mark -> mark(mark, span))
                                .toList()))
                .toList();
    }

    private static dev.postbag.contracts.block.Mark mark(Mark mark, TextSpan span) {
        return switch (mark) {
            case LINK ->
                new dev.postbag.contracts.block.Mark("link", span.href() == null ? address(span.text()) : span.href());
            case EMPHASIS -> new dev.postbag.contracts.block.Mark("emphasis", null);
            case STRONG -> new dev.postbag.contracts.block.Mark("strong", null);
            case CODE -> new dev.postbag.contracts.block.Mark("code", null);
        };
    }

    /** In plain text a link is its own address, at times without the scheme. */
    private static String address(String text) {
        return text.regionMatches(true, 0, "http:", 0, 5) || text.regionMatches(true, 0, "https:", 0, 6)
                ? text
                : "https://" + text;
    }

    private static String role(QuotationRole role) {
        return switch (role) {
            case ARTICLE -> "article";
            case SPEECH -> "speech";
            case DOCUMENT -> "document";
            case READER -> "reader";
            case COMMENT -> "comment";
        };
    }

    private static dev.postbag.contracts.block.Citation citation(@Nullable Citation citation) {
        return citation == null
                ? new dev.postbag.contracts.block.Citation(null, null, null, null, null, null)
                : new dev.postbag.contracts.block.Citation(
                        citation.author(),
                        citation.outlet(),
                        citation.title(),
                        citation.url(),
                        citation.published() == null
                                ? null
                                : citation.published().toString(),
                        citation.rights());
    }
}
