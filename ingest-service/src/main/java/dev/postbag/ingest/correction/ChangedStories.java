package dev.postbag.ingest.correction;

import dev.postbag.ingest.capture.Capture;
import dev.postbag.ingest.capture.CaptureReading;
import dev.postbag.ingest.parse.Corrected;
import dev.postbag.ingest.parse.ReadStory;
import dev.postbag.ingest.parse.StoryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which stories a correction changed, and which went into others. */
final class ChangedStories {

    private final DeskPage before;
    private final DeskPage after;

    ChangedStories(DeskPage before, DeskPage after) {
        this.before = before;
        this.after = after;
    }

    List<DeskStory> stories() {
        return after.stories().stream()
                .filter(story -> !before.stories().contains(story))
                .toList();
    }

    List<ReadStory.Told> told(Capture capture, int number, Instant at, @Nullable String trace) {
        CaptureReading reading = capture.newest();
        Instant capturedAt = reading.declaration().capturedAt();
        List<ReadStory.Told> told = new ArrayList<>();
        for (DeskStory story : stories()) {
            boolean apart = before.story(story.name()).isEmpty();
            told.add(new ReadStory.Told(
                    new StoryId(capture.id(), reading.number(), story.ordinal()),
                    story.key(),
                    story.title(),
                    story.published(),
                    story.dayPosition(),
                    capturedAt == null ? reading.receivedAt() : capturedAt,
                    reading.declaration().source(),
                    trace,
                    story.cutShort(),
                    story.confidence(),
                    story.span(),
                    story.blocks(),
                    story.origin(),
                    new Corrected(number, told.size() + 1, at, apart, joined(story))));
        }
        return told;
    }

    /** The keys of those that are no longer there, and whose first block is in this one now. */
    private List<String> joined(DeskStory story) {
        return before.stories().stream()
                .filter(gone -> after.story(gone.name()).isEmpty())
                .filter(gone ->
                        Naming.placeOf(story.blocks(), gone.blocks().getFirst().id()) >= 0)
                .map(gone -> gone.key().value())
                .toList();
    }
}
