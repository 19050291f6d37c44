package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.decision.Appeal;
import dev.postbag.comment.decision.LoggedDecisions;
import dev.postbag.comment.decision.LoggedDecisions.Logged;
import dev.postbag.comment.decision.LoggedDecisions.Place;
import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every log of decisions keeps to; nothing else is in the store. */
public abstract class LoggedDecisionsContract {

    protected abstract Comments comments();

    protected abstract LoggedDecisions decisions();

    @Test
    void withoutDecisionsTheLogIsEmpty() {
        comments().keep(Samples.published(Samples.comment(Samples.post())));

        assertThat(decisions().newest(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void theLogIsWalkedNewestFirstAndEachDecisionIsMetOnce() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Comment comment = Samples.comment(Samples.post());
            comments().keep(Samples.published(comment));
            // Some of one millisecond, some years apart, and two about one comment.
            Instant at = NOON.plus(Duration.ofDays((i / 3) * 400L));
            comment = decide(comment, Verdict.REJECT, Reason.ABUSE, at, made);
            decide(comment, Verdict.PUBLISH, Reason.WITHIN_THE_RULES, at.plusSeconds(i), made);
        }

        List<Logged> walked = new ArrayList<>();
        Optional<Place> after = Optional.empty();
        for (List<Logged> page = decisions().newest(after, 5);
                !page.isEmpty();
                page = decisions().newest(after, 5)) {
            walked.addAll(page);
            after = Optional.of(page.getLast().place());
        }
        assertThat(walked).extracting(logged -> logged.decision().id()).containsExactlyInAnyOrderElementsOf(made);
        assertThat(walked)
                .isSortedAccordingTo((one, other) ->
                        other.decision().at().compareTo(one.decision().at()));
    }

    @Test
    void theDecisionsAndAppealsOfATimeAreFound() {
        List<String> made = new ArrayList<>();
        Comment comment = Samples.comment(Samples.post());
        comments().keep(Samples.published(comment));
        comment = decide(comment, Verdict.PUBLISH, Reason.WITHIN_THE_RULES, NOON, made);
        comment = decide(comment, Verdict.REJECT, Reason.ABUSE, NOON.plusSeconds(10), made);
        Instant appealedAt = NOON.plusSeconds(20);
        comments()
                .change(
                        comment,
                        new CommentChange.Appealed(
                                comment.appealed(new Appeal(appealedAt, made.getLast(), "Please")), appealedAt));

        List<String> found = new ArrayList<>();
        decisions().forEach(NOON.plusSeconds(1), NOON.plusSeconds(11), decision -> found.add(decision.id()));
        decisions().forEach(NOON.plusSeconds(11), NOON.plusSeconds(99), decision -> found.add(decision.id()));
        decisions().forEach(NOON.minusSeconds(9), NOON, decision -> found.add(decision.id()));
        assertThat(found).containsExactly(made.getLast());
        assertThat(decisions().appeals(NOON, appealedAt)).isZero();
        assertThat(decisions().appeals(appealedAt, appealedAt.plusSeconds(1))).isEqualTo(1);
    }

    private Comment decide(Comment comment, Verdict verdict, Reason reason, Instant at, List<String> made) {
        CommentChange.Decided change = Samples.decided(comment, Samples.decision(comment, "ann", verdict, reason, at));
        assertThat(comments().change(comment, change)).isTrue();
        made.add(change.comment().docket().latest().orElseThrow().id());
        return change.comment();
    }
}
