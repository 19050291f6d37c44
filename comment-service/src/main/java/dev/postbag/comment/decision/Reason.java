package dev.postbag.comment.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why something was decided as it was: a code that stays, and a text for the comment's contributor. */
public enum Reason {
    WITHIN_THE_RULES(Verdict.PUBLISH, "It keeps to the rules of this blog."),
    ABUSE(Verdict.REJECT, "It attacks a person instead of what they say."),
    HATE(Verdict.REJECT, "It demeans people for what they are."),
    THREAT(Verdict.REJECT, "It threatens somebody, or calls for violence."),
    PERSONAL_DATA(Verdict.REJECT, "It tells something personal of somebody, such as an address or a number."),
    SPAM(Verdict.REJECT, "It advertises something."),
    OFF_TOPIC(Verdict.REJECT, "It has nothing to do with the post."),
    REPETITION(Verdict.REJECT, "It was said in this discussion before."),
    FLOOD(Verdict.REJECT, "There were too many comments in too short a time."),
    UNLAWFUL(Verdict.REJECT, "It may break the law."),
    LEGAL_NOTICE(Verdict.REJECT, "Somebody gave notice that it is against the law."),
    AWAITS_DECISION(Verdict.HOLD, "Comments here are read by a moderator before they are shown."),
    NEEDS_A_LOOK(Verdict.HOLD, "A moderator looks at it before it is shown."),
    RAID(
            Verdict.HOLD,
            "Many who are new in this discussion write at once, so a moderator looks at each comment first."),
    RULE_FAILED(Verdict.HOLD, "It could not be checked by itself, so a moderator looks at it.");

    private final Verdict verdict;
    private final String text;

    Reason(Verdict verdict, String text) {
        this.verdict = verdict;
        this.text = text;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What its contributor is told, unless the house words it otherwise. */
    public String text() {
        return text;
    }

    /** What may lead to a rejection may also be why somebody is to have a look. */
    public boolean isFor(Verdict decided) {
        return verdict == decided || verdict == Verdict.REJECT && decided == Verdict.HOLD;
    }

    /** Whether it can be chosen; the others follow from something else that was decided. */
    public boolean isOpen() {
        return this != LEGAL_NOTICE;
    }

    public static Optional<Reason> withCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
