package dev.postbag.ingest.correction;

import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.parse.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That the desk set something right in what was read out of a capture; kept for good.
 *
 * @param number among those of the capture, 1 for the first
 * @param role of whoever made it
 * @param stories those it changed
 */
public record Correction(
        CaptureId capture, int number, Change change, Instant at, String role, List<ChangedStory> stories) {

    public Correction {
        stories = List.copyOf(stories);
    }

    /**
     * A story as a correction left it.
     *
     * @param id that others know it by
     * @param name in the capture
     * @param outcome what became of it; none while that is not known
     */
    public record ChangedStory(
            String id,
            String name,
            @Nullable Outcome outcome,
            @Nullable String post,
            @Nullable Integer revision,
            @Nullable String reason) {}

    public boolean isSettled() {
        return stories.stream().allMatch(story -> story.outcome() != null);
    }
}
