package dev.postbag.comment.moderation;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What was moderated in a month, told so that nobody can be found in it: no number of a breakdown is below 5, and none
 * that is can be worked out from the others.
 *
 * @param reported how many reports there were; nothing when fewer than 5, as with each number here
 * @param decided how many decisions to publish or to reject
 * @param byReason the same by the reason's code; {@link #REST} for what is left
 * @param byDecider the same by rule, and {@link #MODERATORS}
 * @param held how often a rule sent a comment to a moderator
 * @param overturned how many appeals led to publication; nothing either when fewer than 5 did not
 * @param medianWait how long half of what waited did at most, until a moderator decided
 */
public record MonthFigures(
        OptionalLong reported,
        OptionalLong decided,
        Map<String, Long> byReason,
        Map<String, Long> byDecider,
        OptionalLong held,
        OptionalLong appealed,
        OptionalLong overturned,
        Optional<Duration> medianWait) {

    public static final long FEW = 5;
    public static final String REST = "rest";
    public static final String MODERATORS = "moderators";

    public MonthFigures {
        byReason = Map.copyOf(byReason);
        byDecider = Map.copyOf(byDecider);
    }
}
