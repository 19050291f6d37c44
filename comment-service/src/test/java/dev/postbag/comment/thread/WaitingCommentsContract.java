package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.decision.Appeal;
import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.decision.QueuePlace;
import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import dev.postbag.comment.decision.Waiting;
import dev.postbag.comment.decision.WaitingComments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every queue keeps to; nothing else is in the store. */
public abstract class WaitingCommentsContract {

    private static final Optional<Waiting.Kind> ANY = Optional.empty();
    private static final Instant LATER = NOON.plusSeconds(600);

    protected abstract Comments comments();

    protected abstract WaitingComments waiting();

    @Test
    void theOneThatHasWaitedLongestComesFirst() {
        comments().keep(Samples.published(Samples.comment(Samples.post())));
        String third = held(NOON.plusSeconds(3)).id();
        String first = held(NOON.minusSeconds(1)).id();
        String second = held(NOON).id();

        assertThat(waiting().oldest(ANY, "ann", Optional.empty(), 10))
                .extracting(QueuePlace::comment)
                .containsExactly(first, second, third);
        Optional<QueuePlace> after =
                Optional.of(waiting().oldest(ANY, "ann", Optional.empty(), 1).getFirst());
        assertThat(waiting().oldest(ANY, "ann", after, 1))
                .extracting(QueuePlace::comment)
                .containsExactly(second);
        assertThat(waiting().count(Waiting.Kind.PENDING)).isEqualTo(3);
    }

    @Test
    void anAppealIsForAnybodyButWhoDecided() {
        held(NOON);
        String appealed = appealed("ann");
        Optional<Waiting.Kind> appeals = Optional.of(Waiting.Kind.APPEALED);

        assertThat(waiting().oldest(appeals, "ann", Optional.empty(), 10)).isEmpty();
        assertThat(waiting().claim(appeals, "ann", Optional.empty(), NOON, LATER))
                .isEmpty();
        assertThat(waiting().oldest(appeals, "bob", Optional.empty(), 10))
                .extracting(QueuePlace::comment)
                .containsExactly(appealed);
        assertThat(waiting().claim(appeals, "bob", Optional.empty(), NOON, LATER))
                .map(QueuePlace::comment)
                .contains(appealed);
    }

    @Test
    void whatIsClaimedIsNobodyElsesUntilItsTimeIsOverOrItIsGivenBack() {
        QueuePlace place = new QueuePlace(NOON, held(NOON).id());

        assertThat(claim("ann", NOON)).contains(place);
        assertThat(claim("bob", NOON)).isEmpty();
        assertThat(claim("ann", NOON)).contains(place);
        assertThat(claim("bob", LATER)).contains(place);
        waiting().giveBack(place.comment(), "ann");
        assertThat(claim("ann", LATER)).isEmpty();
        waiting().giveBack(place.comment(), "bob");
        assertThat(claim("ann", LATER)).contains(place);
    }

    @Test
    void whatIsDecidedWaitsNoLonger() {
        Comment comment = held(NOON);
        comments().change(comment, Samples.decided(comment, Samples.rejection(comment, "ann", NOON)));

        assertThat(waiting().oldest(ANY, "bob", Optional.empty(), 10)).isEmpty();
        assertThat(claim("bob", NOON)).isEmpty();
        assertThat(waiting().count(Waiting.Kind.PENDING)).isZero();
    }

    @Test
    void whatIsReportedWaitsOnceForAnybodyButWhoDecidedBefore() {
        Comment comment = comments().keep(Samples.published(Samples.comment(Samples.post())));
        Optional<Waiting.Kind> reported = Optional.of(Waiting.Kind.REPORTED);

        assertThat(waiting().report(comment.id(), 1, NOON, Set.of("ann"))).isTrue();
        assertThat(waiting().report(comment.id(), 1, LATER, Set.of("bob"))).isTrue();
        assertThat(waiting().report(comment.id(), 2, LATER, Set.of())).isFalse();

        assertThat(waiting().oldest(reported, "eve", Optional.empty(), 10))
                .containsExactly(new QueuePlace(NOON, comment.id()));
        assertThat(waiting().oldest(reported, "ann", Optional.empty(), 10)).isEmpty();
        assertThat(waiting().oldest(reported, "bob", Optional.empty(), 10)).isEmpty();
        comments().change(comment, Samples.withdrawn(comment));
        assertThat(waiting().report(comment.id(), 2, NOON, Set.of())).isFalse();
        assertThat(waiting().count(Waiting.Kind.REPORTED)).isZero();
    }

    @Test
    void aReportThatComesWhileTheCommentIsEditedStands() {
        Comment comment = comments().keep(Samples.published(Samples.comment(Samples.post())));
        waiting().report(comment.id(), 1, NOON, Set.of());

        comments().change(comment, new CommentChange.Revised(Samples.revised(comment, "Otherwise"), NOON));

        assertThat(waiting().count(Waiting.Kind.REPORTED)).isEqualTo(1);
    }

    @Test
    void ofManyWhoClaimAtOnceNoTwoTakeTheSame() throws Exception {
        for (int i = 0; i < 40; i++) {
            held(NOON.plusMillis(i));
        }
        List<Callable<List<String>>> moderators = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String moderator = "moderator-" + i;
            moderators.add(() -> claimFive(moderator));
        }
        List<String> taken = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<List<String>> claimed : pool.invokeAll(moderators)) {
                taken.addAll(claimed.get());
            }
        }

        assertThat(taken).hasSize(40).doesNotHaveDuplicates();
    }

    private List<String> claimFive(String moderator) {
        List<String> taken = new ArrayList<>();
        Optional<QueuePlace> place = Optional.empty();
        for (int i = 0; i < 5; i++) {
            place = waiting().claim(ANY, moderator, place, NOON, LATER);
            place.ifPresent(claimed -> taken.add(claimed.comment()));
        }
        return taken;
    }

    private Optional<QueuePlace> claim(String moderator, Instant now) {
        return waiting().claim(ANY, moderator, Optional.empty(), now, now.plusSeconds(600));
    }

    protected Comment held(Instant at) {
        Comment comment = Samples.comment(Samples.post())
                .decided(Decision.ofRule("1", 1, "mode", Verdict.HOLD, Reason.AWAITS_DECISION, at));
        return comments().keep(new CommentChange.Decided(comment, at, false));
    }

    private String appealed(String decider) {
        Comment comment = Samples.comment(Samples.post());
        Comment rejected = comment.decided(Samples.rejection(comment, decider, NOON));
        comments().keep(new CommentChange.Decided(rejected, NOON, false));
        comments()
                .change(rejected, new CommentChange.Appealed(rejected.appealed(new Appeal(NOON, "1", "Please")), NOON));
        return comment.id();
    }
}
