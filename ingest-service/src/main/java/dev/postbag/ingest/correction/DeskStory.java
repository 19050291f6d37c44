package dev.postbag.ingest.correction;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Origin;
import dev.postbag.ingest.parse.ParsedStory;
import dev.postbag.ingest.parse.Published;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.StoryKey;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A story of a capture as the desk has it; every block has a name that no other in the capture has.
 *
 * @param ordinal of the story read that it begins in
 * @param span from its title to its last block
 * @param heads the lines of its day and its title, as the blocks they are when it is joined to another
 */
public record DeskStory(
        String name,
        int ordinal,
        String title,
        Published published,
        int dayPosition,
        boolean cutShort,
        double confidence,
        Origin origin,
        Span span,
        List<Block> heads,
        List<Block> blocks) {

    public DeskStory {
        heads = List.copyOf(heads);
        blocks = List.copyOf(blocks);
    }

    /** As it was read. */
    static DeskStory of(int ordinal, ParsedStory story) {
        String name = "s" + ordinal;
        return new DeskStory(
                name,
                ordinal,
                story.title(),
                story.published(),
                story.dayPosition(),
                story.cutShort(),
                story.confidence(),
                story.origin(),
                story.span(),
                List.of(),
                Naming.named(story.blocks(), name + "."));
    }

    DeskStory headed(List<Block> lines) {
        return new DeskStory(
                name, ordinal, title, published, dayPosition, cutShort, confidence, origin, span, lines, blocks);
    }

    DeskStory with(List<Block> otherBlocks) {
        return new DeskStory(
                name, ordinal, title, published, dayPosition, cutShort, confidence, origin, span, heads, otherBlocks);
    }

    DeskStory with(List<Block> otherBlocks, Span otherSpan, int position, boolean isCutShort) {
        return new DeskStory(
                name,
                ordinal,
                title,
                published,
                position,
                isCutShort,
                confidence,
                origin,
                otherSpan,
                heads,
                otherBlocks);
    }

    public StoryKey key() {
        return StoryKey.of(published.on(), title);
    }

    /** How sure the reader is of the block it is least sure of. */
    public double leastSure() {
        return Math.min(confidence, leastSure(blocks));
    }

    private static double leastSure(List<Block> blocks) {
        OptionalDouble least = blocks.stream()
                .mapToDouble(block -> Math.min(block.confidence(), leastSure(Naming.inside(block))))
                .min();
        return least.orElse(1);
    }
}
