package dev.postbag.ingest.parse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story a reading of a capture found. */
public sealed interface ReadStory {

    StoryId id();

    Span span();

    /**
     * One that may become a post.
     *
     * @param dayPosition orders the stories of one day, the earliest having the lowest
     * @param capturedAt when the capture was made, as far as its giver said; else when it was taken in
     * @param source where the capture was made of, if its giver said
     * @param trace the trace of the request that handed the capture in
     * @param corrected that the desk set it right; none when it is as it was read
     */
    record Told(
            StoryId id,
            StoryKey key,
            String title,
            Published published,
            int dayPosition,
            Instant capturedAt,
            @Nullable String source,
            @Nullable String trace,
            boolean cutShort,
            double confidence,
            Span span,
            List<Block> blocks,
            Origin origin,
            @Nullable Corrected corrected)
            implements ReadStory {
        public Told {
            blocks = List.copyOf(blocks);
        }

        /** The id that others know it by: one that the desk set right has an id of its own. */
        public String name() {
            return corrected == null
                    ? id.toString()
                    : id.capture() + "-c" + corrected.correction() + "-" + corrected.place();
        }
    }

    /**
     * One that cannot become a post.
     *
     * @param reason a stable word
     * @param detail a sentence
     */
    record Rejected(
            StoryId id,
            @Nullable String title,
            @Nullable KnownDate publishedOn,
            Span span,
            String reason,
            String detail)
            implements ReadStory {}
}
