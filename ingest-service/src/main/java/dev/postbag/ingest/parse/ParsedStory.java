package dev.postbag.ingest.parse;

import java.util.List;

/**
 * One post as a capture shows it.
 *
 * @param title never blank
 * @param dayPosition orders the posts of one day, the earliest having the lowest: counted from 1 where the capture knows
 *     days only, else the second of the day
 * @param span from its title to its last block
 * @param cutShort whether the capture seems to end before the story does
 * @param confidence how sure the reader is of title, date and bounds: 0 to 1
 */
public record ParsedStory(
        String title,
        Published published,
        int dayPosition,
        List<Block> blocks,
        Span span,
        boolean cutShort,
        double confidence,
        Origin origin)
        implements Finding {

    public ParsedStory {
        blocks = List.copyOf(blocks);
    }

    /** Orders it among the others of its day. */
    public ParsedStory positioned(int position) {
        return new ParsedStory(title, published, position, blocks, span, cutShort, confidence, origin);
    }
}
