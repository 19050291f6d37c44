package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.Readings;
import jakarta.enterprise.context.ApplicationScoped;

/** Closes a reading's report once it is known what became of each of its stories and comments. */
@ApplicationScoped
public class ClosingReadings {

    private final Readings readings;
    private final Stories stories;
    private final Comments comments;

    public ClosingReadings(Readings readings, Stories stories, Comments comments) {
        this.readings = readings;
        this.stories = stories;
        this.comments = comments;
    }

    /** Does nothing when stories or comments are still to come or to be resolved, or the report is closed. */
    public void closeIfResolved(Readings.Ref reading) {
        if (!stories.anyUnresolved(reading.capture(), reading.reading())
                && !comments.anyUnresolved(reading.capture(), reading.reading())) {
            readings.done(
                    reading,
                    stories.tally(reading.capture(), reading.reading()),
                    comments.commentTally(reading.capture(), reading.reading()));
        }
    }

    /** Closes those whose last story or comment was resolved by a process that died before it could close them. */
    public void closeLeftBehind() {
        readings.resolving().forEach(this::closeIfResolved);
    }
}
