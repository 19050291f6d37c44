package dev.postbag.comment.moderation;

import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import java.time.Duration;
import java.util.List;

/**
 * The rules of this blog, in their order: the first that finds something decides.
 *
 * @param version goes up with every change; 0 until the first
 */
public record RuleBook(long version, List<Rule> rules) {

    public static final int MOST = 20;

    /** What holds until somebody writes down something else. */
    public static final RuleBook DEFAULT = new RuleBook(
            0,
            List.of(
                    new Rule("many-links", Verdict.HOLD, Reason.SPAM, new Check.Links(3)),
                    new Rule("flood", Verdict.HOLD, Reason.FLOOD, new Check.Flood(10, Duration.ofMinutes(1))),
                    new Rule("repeats", Verdict.HOLD, Reason.REPETITION, new Check.Repeats(Duration.ofDays(1)))));

    public RuleBook {
        rules = List.copyOf(rules);
    }
}
