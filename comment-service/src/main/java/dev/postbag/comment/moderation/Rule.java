package dev.postbag.comment.moderation;

import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import java.util.regex.Pattern;

/**
 * What is done by itself with a comment in which something is found.
 *
 * @param name what it is known by in decisions: lower-case letters, digits and hyphens
 */
public record Rule(String name, Verdict verdict, Reason reason, Check check) {

    static final String RAID = "raid";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public Rule {
        if (!isName(name) || verdict == Verdict.PUBLISH || !reason.isFor(verdict)) {
            throw new IllegalArgumentException("This is no rule: " + name);
        }
    }

    /** Not one that the platform itself decides by. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.equals(RAID);
    }
}
