package dev.postbag.contracts.story;

import java.time.Instant;
import java.util.List;

/**
 * That the desk set a story right.
 *
 * @param number of the correction among those of its capture: 1 for the first
 * @param at when; of two corrections of one capture the one with the higher number is the later
 * @param apart whether the correction made this a story of its own, also when its post was joined to another before
 * @param joins keys of the stories that are in this one since the correction
 */
public record StoryCorrection(int number, Instant at, boolean apart, List<String> joins) {

    public StoryCorrection {
        joins = joins == null ? List.of() : List.copyOf(joins);
    }
}
