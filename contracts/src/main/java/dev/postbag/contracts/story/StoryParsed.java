package dev.postbag.contracts.story;

import dev.postbag.contracts.Event;
import dev.postbag.contracts.block.Block;
import dev.postbag.contracts.block.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One post was read out of one capture: a claim about the post.
 *
 * @param story the story's id, the same each time this reading of the capture is done again
 * @param capture the capture's id
 * @param reading which reading of the capture: 1 for the first time it was taken in
 * @param ordinal the story's place in the capture, 1 for the first
 * @param storyKey the same for every story that tells of one post by the first identity rule: date and folded title
 * @param publishedOn the date of the post, ISO 8601, as precise as known
 * @param dayPosition orders the posts of one day, the earliest having the lowest
 * @param capturedAt when the capture was made, as far as its giver said; else when it was taken in
 * @param source where the capture was made of, a URL, if its giver said
 * @param cutShort whether the capture ends or begins inside this story
 * @param publishedAt the time of the post with its offset (RFC 3339), where the capture says it
 * @param origin what the capture says of the post besides its words; none from senders older than it
 * @param correction that the desk set the story right; none when it is as the capture was read
 * @param confidence how sure the reader is of title, date and bounds: 0 to 1
 */
public record StoryParsed(
        String story,
        String capture,
        int reading,
        int ordinal,
        String storyKey,
        String title,
        String publishedOn,
        int dayPosition,
        Instant capturedAt,
        @Nullable String source,
        boolean cutShort,
        double confidence,
        Span span,
        List<Block> blocks,
        @Nullable String publishedAt,
        @Nullable StoryOrigin origin,
        @Nullable StoryCorrection correction)
        implements Event {
    public StoryParsed {
        blocks = List.copyOf(blocks);
    }

    @Override
    public String key() {
        return storyKey;
    }
}
