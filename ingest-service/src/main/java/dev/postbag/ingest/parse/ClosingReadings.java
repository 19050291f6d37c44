package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.Readings;
import jakarta.enterprise.context.ApplicationScoped;

/** Closes a reading's report once it is known what became of each of its stories. */
@ApplicationScoped
public class ClosingReadings {

    private final Readings readings;
    private final Stories stories;

    public ClosingReadings(Readings readings, Stories stories) {
        this.readings = readings;
        this.stories = stories;
    }

    /** Does nothing when stories are still to come or to be resolved, or the report is closed. */
    public void closeIfResolved(Readings.Ref reading) {
        if (!stories.anyUnresolved(reading.capture(), reading.reading())) {
            readings.done(reading, stories.tally(reading.capture(), reading.reading()));
        }
    }

    /** Closes those whose last story was resolved by a process that died before it could close them. */
    public void closeLeftBehind() {
        readings.resolving().forEach(this::closeIfResolved);
    }
}
