package dev.postbag.comment.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of the rule book keeps to; nothing is in it before. */
public abstract class RuleBooksContract {

    protected abstract RuleBooks books();

    @Test
    void theDefaultHoldsUntilSomethingElseIsWrittenByWhoeverKnowsWhatHolds() {
        assertThat(books().current()).isEqualTo(RuleBook.DEFAULT);
        RuleBook first = new RuleBook(
                1,
                List.of(
                        new Rule("banned", Verdict.REJECT, Reason.ABUSE, new Check.WordList(List.of("a b", "ć"))),
                        new Rule("links", Verdict.HOLD, Reason.NEEDS_A_LOOK, new Check.Links(0)),
                        new Rule("flood", Verdict.HOLD, Reason.FLOOD, new Check.Flood(3, Duration.ofMinutes(2))),
                        new Rule("again", Verdict.HOLD, Reason.SPAM, new Check.Repeats(Duration.ofDays(30))),
                        new Rule("data", Verdict.REJECT, Reason.PERSONAL_DATA, new Check.PersonalData())));

        assertThat(books().write(first)).isTrue();
        assertThat(books().current()).isEqualTo(first);
        assertThat(books().write(new RuleBook(1, List.of()))).isFalse();
        assertThat(books().write(new RuleBook(3, List.of()))).isFalse();
        assertThat(books().current()).isEqualTo(first);
        assertThat(books().write(new RuleBook(2, List.of()))).isTrue();
        assertThat(books().current()).isEqualTo(new RuleBook(2, List.of()));
    }
}
