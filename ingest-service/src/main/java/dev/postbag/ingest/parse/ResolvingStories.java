package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.Readings;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes down what became of a story. */
@ApplicationScoped
public class ResolvingStories {

    private final Stories stories;
    private final ClosingReadings closing;

    public ResolvingStories(Stories stories, ClosingReadings closing) {
        this.stories = stories;
        this.closing = closing;
    }

    /** The first word on a story stands; saying it again changes nothing. */
    public void resolve(StoryId story, Resolution resolution) {
        stories.resolve(story, resolution);
        closing.closeIfResolved(new Readings.Ref(story.capture(), story.reading()));
    }
}
