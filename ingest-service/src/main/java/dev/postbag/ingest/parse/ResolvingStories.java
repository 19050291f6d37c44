package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Takes down what became of stories. */
@ApplicationScoped
public class ResolvingStories {

    private final Stories stories;
    private final ClosingReadings closing;

    public ResolvingStories(Stories stories, ClosingReadings closing) {
        this.stories = stories;
        this.closing = closing;
    }

    /** The first word on a story stands; saying it again changes nothing. */
    public void resolve(Map<StoryId, Resolution> resolutions) {
        stories.resolve(resolutions);
        resolutions.keySet().stream()
                .map(story -> new Readings.Ref(story.capture(), story.reading()))
                .distinct()
                .forEach(closing::closeIfResolved);
    }
}
