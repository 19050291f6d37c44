package dev.postbag.ingest.parse;

import java.time.LocalDate;
import java.util.List;

/**
 * One post as a capture shows it.
 *
 * @param ordinal its place on the page, from 1, in the page's own order
 * @param dayPosition its place among the page's stories of the same day, from 1, in the page's own order
 * @param span from its title to its last block
 * @param cutShort whether the capture seems to end before the story does
 */
public record ParsedStory(
        int ordinal,
        String title,
        LocalDate publishedOn,
        int dayPosition,
        List<Block> blocks,
        Span span,
        boolean cutShort,
        double confidence) {

    public ParsedStory {
        blocks = List.copyOf(blocks);
    }
}
