package dev.postbag.comment.push;

import static dev.postbag.comment.push.PushSamples.PAUSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.push.Outcomes.Outcome;
import dev.postbag.comment.thread.ClosedFor;
import dev.postbag.comment.thread.Door;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendingPushesTest {

    private static final String DEVICE = "https://push.example/device";
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Subscribers all = new Subscribers();
    private final String post = all.openThread();
    private final Interest thread = new Interest.InThread(post);

    @Test
    void theFirstIsToldAtOnceAndAllThatFollowsWithinThePauseOnceAfterIt() {
        all.subscribed(DEVICE, thread);

        all.hearAndSend(post);
        all.hearAndSend(post);
        all.hearAndSend(post);
        assertThat(all.told).hasSize(1);

        all.pass(PAUSE).send();
        assertThat(all.told).hasSize(2);
        all.pass(PAUSE).send();
        assertThat(all.told).hasSize(2);
    }

    @Test
    void whatNobodyAnsweredForIsToldByWhoeverComesNext() {
        all.subscribed(DEVICE, thread);
        all.holding = true;
        all.hearAndSend(post);
        all.held.clear();
        all.holding = false;

        all.send();
        assertThat(all.told).isEmpty();
        all.pass(LEASE).send();

        assertThat(all.told).hasSize(1);
    }

    @Test
    void aDeviceThatIsGoneIsForgotten() {
        SubscribeResult.Subscribed gone = all.subscribed(DEVICE, thread);
        all.answer(DEVICE, new Delivery.Gone());

        all.hearAndSend(post);

        assertThat(all.outcomes).containsExactly(Outcome.GONE);
        assertThat(all.unsubscribe(gone)).isFalse();
    }

    @Test
    void aBusyServiceIsAskedAgainSeldomerAndThenLeftUntilSomethingElseHappens() {
        all.subscribed(DEVICE, thread);
        all.answer(DEVICE, new Delivery.Later(Optional.empty()));
        all.hearAndSend(post);
        all.pass(Duration.ofSeconds(29)).send();
        assertThat(all.told).hasSize(1);

        all.pass(Duration.ofSeconds(1)).send();
        all.pass(Duration.ofMinutes(2)).send();
        all.pass(Duration.ofMinutes(8)).send();
        assertThat(all.told).hasSize(4);
        all.pass(Duration.ofMinutes(32)).send();
        assertThat(all.outcomes).hasSize(5).endsWith(Outcome.RETRIED, Outcome.GIVEN_UP);
        all.pass(Duration.ofDays(1)).send();
        assertThat(all.told).hasSize(5);

        all.answer(DEVICE, new Delivery.Taken());
        all.hearAndSend(post);
        assertThat(all.outcomes).endsWith(Outcome.SENT);
    }

    @Test
    void aServiceThatSaysWhenIsAskedThenAndNoLaterThanInADay() {
        all.subscribed(DEVICE, thread);
        all.answer(DEVICE, new Delivery.Later(Optional.of(Duration.ofMinutes(10))));
        all.hearAndSend(post);
        all.pass(Duration.ofMinutes(9)).send();
        assertThat(all.told).hasSize(1);

        all.answer(DEVICE, new Delivery.Later(Optional.of(Duration.ofDays(300))));
        all.pass(Duration.ofMinutes(1)).send();
        all.pass(Duration.ofDays(1)).send();

        assertThat(all.told).hasSize(3);
    }

    @Test
    void whatIsRefusedIsLeftUntilSomethingElseHappens() {
        all.subscribed(DEVICE, thread);
        all.answer(DEVICE, new Delivery.Refused());

        all.hearAndSend(post);
        all.pass(Duration.ofDays(1)).send();

        assertThat(all.outcomes).containsExactly(Outcome.REFUSED);
    }

    @Test
    void aSlowServiceHoldsUpNobodyElsesDevices() {
        all.terms = new PushTerms(
                all.terms.keys(), all.terms.services(), Optional.empty(), PAUSE, Duration.ofDays(90), 1_000);
        for (int device = 0; device < 250; device++) {
            all.subscribed("https://slow.example/" + device, thread);
        }
        all.pass(Duration.ofMillis(1)).hear(all.shown(all.say(post)));
        all.holding = true;
        all.send();
        assertThat(all.held).hasSize(64);

        all.subscribed(DEVICE, Interest.NEW_POSTS);
        all.hear(new News.PostShown("new", "2026-01-17", List.of(), all.instant()));
        all.send();
        assertThat(all.held).hasSize(65);
        all.held.removeLast().run();
        assertThat(all.told).extracting(Subscribers.Told::endpoint).containsExactly(DEVICE);

        for (int round = 0; round < 4; round++) {
            all.held.forEach(Runnable::run);
            all.held.clear();
            all.pass(Duration.ofSeconds(15)).send();
        }
        all.held.forEach(Runnable::run);
        assertThat(all.told).hasSize(251).doesNotHaveDuplicates();
    }

    @Test
    void underOtherKeysNothingIsToldAndNothingIsKept() {
        SubscribeResult.Subscribed subscribed = all.subscribed(DEVICE, thread);
        all.terms = PushSamples.terms(Optional.of(PushSamples.keys()));

        all.hearAndSend(post);

        assertThat(all.told).isEmpty();
        assertThat(all.subscriptions.withId(subscribed.subscription().id(), all.instant()))
                .isEmpty();
    }

    @Test
    void nobodyIsToldOfAPostThatWasWithdrawn() {
        all.subscribed(DEVICE, thread);
        all.hear(all.shown(all.say(post)));
        all.threads.follow(PostState.withdrawn(post, 2), Samples.key());

        all.send();

        assertThat(all.told).isEmpty();
    }

    @Test
    void subscriptionsEndWithTheirThreads() {
        String closed = all.openThread();
        String withdrawn = all.openThread();
        for (String one : new String[] {post, closed, withdrawn}) {
            all.subscribed(DEVICE, new Interest.InThread(one));
        }
        all.subscribed(DEVICE, Interest.NEW_POSTS);
        Door door = all.doors.of(closed).orElseThrow().door();
        all.doors.set(closed, door, new Door(ClosedFor.ALL, Duration.ZERO, 1, Optional.empty()));
        all.threads.follow(PostState.withdrawn(withdrawn, 2), Samples.key());

        all.end();

        assertThat(all.subscriptions.posts("", 10)).containsExactly(post);
        assertThat(all.subscriptions.count(Interest.NEW_POSTS, 10)).isEqualTo(1);
    }
}
