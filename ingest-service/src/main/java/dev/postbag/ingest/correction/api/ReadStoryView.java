package dev.postbag.ingest.correction.api;

import dev.postbag.ingest.correction.DeskStory;
import dev.postbag.ingest.correction.ShowingStories.Shown;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A story of a capture as the desk sees it. */
@Schema(name = "ReadStory", description = "A story as it was read out of a capture, and corrected so far.")
public record ReadStoryView(
        @Schema(description = "Its name in the capture.", required = true, examples = "s2")
        String name,

        @Schema(description = "What to send as If-Match to correct it.", required = true)
        String tag,

        @Schema(required = true) String title,

        @Schema(description = "As precise as it is known.", required = true, examples = "2025-08-23")
        String publishedOn,

        @Schema(description = "How sure the reader is of title, date and bounds: 0 to 1.", required = true)
        double confidence,

        @Schema(description = "The least confidence of the story and all its blocks.", required = true)
        double leastSure,

        @Schema(description = "The first byte.", required = true)
        int start,

        @Schema(description = "The byte after the last.", required = true)
        int end,

        @Schema(description = "The lines of its day and its title, where those are text.", required = true)
        List<ReadBlockView> heads,

        @Schema(required = true) List<ReadBlockView> blocks) {

    static ReadStoryView of(Shown shown) {
        DeskStory story = shown.story();
        return new ReadStoryView(
                story.name(),
                shown.tag(),
                story.title(),
                story.published().on().toString(),
                story.confidence(),
                story.leastSure(),
                story.span().start(),
                story.span().end(),
                ReadBlockView.of(story.heads()),
                ReadBlockView.of(story.blocks()));
    }
}
