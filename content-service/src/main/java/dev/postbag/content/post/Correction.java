package dev.postbag.content.post;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * That the desk set a story right.
 *
 * @param number of the correction among those of the capture
 * @param apart whether it made this a story of its own, also when its post was joined to another before
 * @param joins keys of the stories that are in this one since
 */
public record Correction(int number, Instant at, boolean apart, List<String> joins) {

    public Correction {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        joins = List.copyOf(joins);
    }
}
