package dev.postbag.ingest.parse;

import java.time.Instant;
import java.util.List;

/**
 * That a story is as the desk set it.
 *
 * @param correction its number among those of the capture
 * @param place among the stories that the correction changed, 1 for the first
 * @param apart whether the correction made it a story of its own
 * @param joins keys of the stories that are in this one since
 */
public record Corrected(int correction, int place, Instant at, boolean apart, List<String> joins) {

    public Corrected {
        joins = List.copyOf(joins);
    }
}
