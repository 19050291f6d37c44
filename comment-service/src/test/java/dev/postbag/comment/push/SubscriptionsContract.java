package dev.postbag.comment.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.thread.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of subscriptions keeps to. */
public abstract class SubscriptionsContract {

    /** Later than what other tests left due, and not so late that one has ended. */
    private static final Instant NOW = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);

    private static final Instant END = NOW.plus(Duration.ofDays(90));
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final String post = Samples.post();

    protected abstract Subscriptions subscriptions();

    @BeforeEach
    void nothingIsDueOfOthers() {
        claimed();
    }

    @Test
    void oneIsFoundCountedAndRemoved() {
        Subscription kept = keep(new Interest.InThread(post));
        keep(new Interest.Replies(post, "answered"));

        assertThat(subscriptions().withId(kept.id(), NOW)).contains(kept);
        assertThat(subscriptions().withId(kept.id(), END)).isEmpty();
        assertThat(subscriptions().count(new Interest.InThread(post), 10)).isEqualTo(2);
        assertThat(subscriptions().count(new Interest.InThread(post), 1)).isEqualTo(1);
        assertThat(subscriptions().count(new Interest.InThread(Samples.post()), 10))
                .isZero();

        subscriptions().remove(kept.id());
        assertThat(subscriptions().withId(kept.id(), NOW)).isEmpty();
    }

    @Test
    void keptAgainItIsRenewedAndNotDoubledAndWhatItIsToBeToldStays() {
        Subscription kept = keep(new Interest.InThread(post));
        subscriptions().tellOfComment(post, Optional.empty(), NOW);

        Subscription renewed = new Subscription(kept.id(), kept.interest(), "sealed anew", END.plus(MINUTE));
        subscriptions().keep(renewed, NOW);

        assertThat(subscriptions().withId(kept.id(), NOW)).contains(renewed);
        assertThat(subscriptions().count(new Interest.InThread(post), 10)).isEqualTo(1);
        assertThat(claimed()).extracting(Pending::subscription).containsExactly(renewed);
    }

    @Test
    void aCommentIsToldToTheThreadAndToWhomItAnswers() {
        Subscription whole = keep(new Interest.InThread(post));
        Subscription answered = keep(new Interest.Replies(post, "answered" + post));
        keep(new Interest.Replies(post, "another" + post));
        keep(new Interest.InThread(Samples.post()));
        keep(Interest.NEW_POSTS);

        subscriptions().tellOfComment(post, Optional.of("answered" + post), NOW);

        assertThat(claimed()).extracting(Pending::subscription).containsExactlyInAnyOrder(whole, answered);
    }

    @Test
    void aCommentThatAnswersNothingIsToldToTheThreadAlone() {
        Subscription whole = keep(new Interest.InThread(post));
        keep(new Interest.Replies(post, "answered" + post));

        subscriptions().tellOfComment(post, Optional.empty(), NOW);

        assertThat(claimed()).extracting(Pending::subscription).containsExactly(whole);
    }

    @Test
    void ofPostsTheNewestIsTold() {
        keep(new Interest.InThread(post));
        Subscription kept = keep(Interest.NEW_POSTS);

        subscriptions().tellOfPost("older", List.of(), NOW);
        subscriptions().tellOfPost("newer", List.of(), NOW.plusMillis(2));
        subscriptions().tellOfPost("in between", List.of(), NOW.plusMillis(1));

        assertThat(claimed())
                .filteredOn(pending -> pending.subscription().equals(kept))
                .extracting(Pending::newest)
                .containsExactly(Optional.of("newer"));
        subscriptions().remove(kept.id());
    }

    @Test
    void ofATopicOnlyPostsAboutItAreTold() {
        Subscription sea = keep(new Interest.NewPostsAbout("sea-" + post));
        Subscription other = keep(new Interest.NewPostsAbout("маяк-" + post));
        Subscription all = keep(Interest.NEW_POSTS);

        subscriptions().tellOfPost("about-nothing", List.of(), NOW);
        assertThat(claimed()).extracting(Pending::subscription).contains(all).doesNotContain(sea, other);

        subscriptions().tellOfPost("about-the-sea", List.of("harbour", "sea-" + post), NOW.plusMillis(1));
        assertThat(claimed())
                .filteredOn(pending -> !pending.subscription().interest().equals(Interest.NEW_POSTS))
                .singleElement()
                .satisfies(pending -> {
                    assertThat(pending.subscription()).isEqualTo(sea);
                    assertThat(pending.newest()).contains("about-the-sea");
                });
        assertThat(subscriptions().withId(other.id(), NOW)).contains(other);
        assertThat(subscriptions().count(other.interest(), 10)).isEqualTo(2);
        assertThat(subscriptions().posts("", 100_000)).allMatch(one -> !one.contains("sea-"));
        List.of(sea, other, all).forEach(one -> subscriptions().remove(one.id()));
    }

    @Test
    void whatWasToldIsNotToldAgainHoweverOftenItIsHeard() {
        keep(new Interest.InThread(post));
        subscriptions().tellOfComment(post, Optional.empty(), NOW);
        subscriptions().told(claim(NOW).orElseThrow(), NOW);

        subscriptions().tellOfComment(post, Optional.empty(), NOW);
        subscriptions().tellOfComment(post, Optional.empty(), NOW.minusMillis(1));

        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    void whatHappensWhileItIsToldIsToldAfterThePause() {
        keep(new Interest.InThread(post));
        subscriptions().tellOfComment(post, Optional.empty(), NOW);
        Pending first = claim(NOW).orElseThrow();

        subscriptions().tellOfComment(post, Optional.empty(), NOW.plusMillis(1));
        subscriptions().tellOfComment(post, Optional.empty(), NOW.plusMillis(2));
        assertThat(claim(NOW)).isEmpty();
        subscriptions().told(first, NOW.plus(MINUTE));

        assertThat(claim(NOW.plus(MINUTE).minusMillis(1))).isEmpty();
        Pending rest = claim(NOW.plus(MINUTE)).orElseThrow();
        assertThat(rest.heardAt()).isEqualTo(NOW.plusMillis(2));
        subscriptions().told(rest, NOW.plus(MINUTE));
        assertThat(claim(NOW.plus(MINUTE))).isEmpty();
    }

    @Test
    void oneThatWasClaimedIsNobodyElsesUntilTheClaimIsOver() {
        Subscription kept = keep(new Interest.InThread(post));
        subscriptions().tellOfComment(post, Optional.empty(), NOW);
        Pending dead = subscriptions().claim(NOW, NOW.plus(MINUTE)).orElseThrow();

        assertThat(claim(NOW)).isEmpty();
        Pending taken = subscriptions().claim(NOW.plus(MINUTE), END).orElseThrow();
        assertThat(taken.subscription()).isEqualTo(kept);

        subscriptions().told(dead, NOW);
        subscriptions().putOff(dead, NOW, true);
        assertThat(claim(NOW.plus(MINUTE))).isEmpty();
        subscriptions().putOff(taken, NOW, false);
        assertThat(claim(NOW)).isPresent();
    }

    @Test
    void triesAreCountedUntilItIsToldOrSomethingElseHappens() {
        keep(new Interest.InThread(post));
        subscriptions().tellOfComment(post, Optional.empty(), NOW);
        assertThat(claim(NOW).orElseThrow().tries()).isZero();
        keepTrying(true);
        assertThat(keepTrying(true)).isEqualTo(1);
        assertThat(keepTrying(false)).isEqualTo(2);

        subscriptions().tellOfComment(post, Optional.empty(), NOW.plusMillis(1));
        assertThat(keepTrying(true)).isZero();
    }

    @Test
    void oneThatHasEndedIsToldNothing() {
        subscriptions()
                .keep(new Subscription("ends" + post, new Interest.InThread(post), "sealed", NOW.plusMillis(1)), NOW);
        subscriptions().tellOfComment(post, Optional.empty(), NOW);

        assertThat(claim(NOW.plusMillis(1))).isEmpty();
        assertThat(claim(NOW)).isPresent();
    }

    @Test
    void thoseOfAThreadAndThoseAboutACommentGoTogether() {
        String other = Samples.post();
        keep(new Interest.InThread(post));
        keep(new Interest.Replies(post, "gone" + post));
        keep(new Interest.InThread(other));

        assertThat(subscriptions().heardIn(Set.of(post, other, "none"))).containsExactlyInAnyOrder(post, other);
        subscriptions().removeAbout("gone" + post);
        assertThat(subscriptions().count(new Interest.InThread(post), 10)).isEqualTo(1);
        assertThat(subscriptions().posts("", 100_000))
                .contains(post, other)
                .isSorted()
                .doesNotContain("");
        assertThat(subscriptions().posts(post, 100_000)).doesNotContain(post);

        subscriptions().removeIn(post);
        assertThat(subscriptions().heardIn(Set.of(post, other))).containsExactly(other);
    }

    /** Claims what was claimed before anew, by putting it off. */
    private int keepTrying(boolean tried) {
        Pending pending =
                subscriptions().claim(NOW.plus(MINUTE), NOW.plus(MINUTE)).orElseThrow();
        subscriptions().putOff(pending, NOW.plus(MINUTE), tried);
        return pending.tries();
    }

    private Optional<Pending> claim(Instant now) {
        return subscriptions().claim(now, NOW.plus(MINUTE));
    }

    /** All that is due, which nobody tells then. */
    private List<Pending> claimed() {
        List<Pending> claimed = new ArrayList<>();
        Optional<Pending> next = subscriptions().claim(NOW.plus(MINUTE), END);
        while (next.isPresent()) {
            claimed.add(next.get());
            next = subscriptions().claim(NOW.plus(MINUTE), END);
        }
        return claimed;
    }

    private Subscription keep(Interest interest) {
        Subscription subscription = new Subscription(UUID.randomUUID().toString(), interest, "sealed", END);
        subscriptions().keep(subscription, NOW);
        return subscription;
    }
}
