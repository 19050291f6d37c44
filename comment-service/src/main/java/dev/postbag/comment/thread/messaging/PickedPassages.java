package dev.postbag.comment.thread.messaging;

import dev.postbag.comment.thread.Block;
import dev.postbag.comment.thread.Mark;
import dev.postbag.contracts.block.TextSpan;
import dev.postbag.contracts.pick.Passage;
import java.util.List;
import java.util.Locale;

/** A comment's blocks as other services are told them. */
final class PickedPassages {

    private PickedPassages() {}

    static List<Passage> of(List<Block> blocks) {
        return blocks.stream().map(PickedPassages::of).toList();
    }

    private static Passage of(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph ->
                new Passage.ParagraphPassage(
                        paragraph.text().stream().map(PickedPassages::of).toList());
            case Block.Listing list ->
                new Passage.ListPassage(
                        list.ordered(),
                        list.start(),
                        list.items().stream().map(PickedPassages::of).toList());
            case Block.Quotation quotation -> new Passage.QuotationPassage(of(quotation.children()));
            case Block.Preformatted preformatted -> new Passage.PreformattedPassage(preformatted.text());
        };
    }

    private static TextSpan of(Block.Text run) {
        return new TextSpan(
                run.text(), run.marks().stream().map(PickedPassages::of).toList());
    }

    private static dev.postbag.contracts.block.Mark of(Mark mark) {
        return switch (mark) {
            case Mark.Tone tone ->
                new dev.postbag.contracts.block.Mark(tone.name().toLowerCase(Locale.ROOT), null);
            case Mark.Link link -> new dev.postbag.contracts.block.Mark("link", link.href());
        };
    }
}
