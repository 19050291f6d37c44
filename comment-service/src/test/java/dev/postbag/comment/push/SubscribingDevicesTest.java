package dev.postbag.comment.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.push.SubscribeResult.Reason;
import dev.postbag.comment.thread.ClosedFor;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.Door;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.Receipt;
import dev.postbag.comment.thread.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubscribingDevicesTest {

    private static final String DEVICE = "https://push.example/device";

    private final Subscribers all = new Subscribers();
    private final String post = all.openThread();
    private final Interest thread = new Interest.InThread(post);

    @Test
    void itEndsAtTheEndOfADayAndTellsOfNoMoment() {
        Subscription first = all.subscribed(DEVICE, thread).subscription();
        all.pass(Duration.ofHours(3));
        Subscription later =
                all.subscribed("https://push.example/other", thread).subscription();

        assertThat(first.endsAt()).isEqualTo(Instant.parse("2026-04-18T00:00:00Z"));
        assertThat(later.endsAt()).isEqualTo(first.endsAt());
    }

    @Test
    void askedForAgainItIsRenewedUnderTheSameIdAndReceipt() {
        SubscribeResult.Subscribed first = all.subscribed(DEVICE, thread);
        all.pass(Duration.ofDays(10));
        SubscribeResult.Subscribed again = all.subscribed(DEVICE, thread);

        assertThat(again.subscription().id()).isEqualTo(first.subscription().id());
        assertThat(again.receipt()).isEqualTo(first.receipt());
        assertThat(again.subscription().endsAt())
                .isEqualTo(first.subscription().endsAt().plus(Duration.ofDays(10)));
        assertThat(all.subscriptions.count(new Interest.InThread(post), 10)).isEqualTo(1);
    }

    @Test
    void oneDeviceIsSubscribedToAThreadAndToRepliesAndToAnotherThreadApart() {
        Comment comment = all.say(post);

        assertThat(all.subscribed(DEVICE, thread).subscription().id())
                .isNotEqualTo(all.subscribed(DEVICE, new Interest.Replies(post, comment.id()))
                        .subscription()
                        .id());
        assertThat(all.subscriptions.count(new Interest.InThread(post), 10)).isEqualTo(2);
    }

    @Test
    void aThreadTakesOnlySoManyAndRenewsThemAllTheSame() {
        all.subscribed(DEVICE, thread);
        all.subscribed("https://push.example/2", thread);
        all.subscribed("https://push.example/3", thread);

        refused(Reason.TOO_MANY, "https://push.example/4", thread);
        assertThat(all.subscribe(DEVICE, thread)).isInstanceOf(SubscribeResult.Subscribed.class);
        assertThat(all.subscribe("https://push.example/4", Interest.NEW_POSTS))
                .isInstanceOf(SubscribeResult.Subscribed.class);
    }

    @Test
    void repliesToACommentThatWaitsForAModeratorCanBeFollowed() {
        Comment pending = all.keep(Samples.in(Samples.comment(post), CommentStatus.PENDING));

        assertThat(all.subscribe(DEVICE, new Interest.Replies(post, pending.id())))
                .isInstanceOf(SubscribeResult.Subscribed.class);
    }

    @Test
    void whatIsNotThereIsNotFollowed() {
        Comment rejected = all.keep(Samples.in(Samples.comment(post), CommentStatus.REJECTED));
        Comment elsewhere = all.say(all.openThread());

        refused(Reason.NO_SUCH_POST, DEVICE, new Interest.InThread("none"));
        refused(Reason.NO_SUCH_COMMENT, DEVICE, new Interest.Replies(post, "none"));
        refused(Reason.NO_SUCH_COMMENT, DEVICE, new Interest.Replies(post, rejected.id()));
        refused(Reason.NO_SUCH_COMMENT, DEVICE, new Interest.Replies(post, elsewhere.id()));
    }

    @Test
    void aClosedThreadAndThatOfAWithdrawnPostAreNotFollowed() {
        Door door = all.doors.of(post).orElseThrow().door();
        all.doors.set(post, door, new Door(ClosedFor.ALL, Duration.ZERO, 1, Optional.empty()));
        refused(Reason.THREAD_CLOSED, DEVICE, thread);

        all.threads.follow(PostState.withdrawn(post, 2), Samples.key());
        refused(Reason.POST_WITHDRAWN, DEVICE, thread);
    }

    @Test
    void aServiceThatIsNotKnownIsNotWrittenTo() {
        refused(Reason.UNKNOWN_SERVICE, "https://evil.example/device", thread);
        refused(Reason.UNKNOWN_SERVICE, "https://169.254.169.254/latest", Interest.NEW_POSTS);
    }

    @Test
    void withoutKeysNothingIsOffered() {
        all.terms = PushSamples.terms(Optional.empty());

        refused(Reason.NOT_OFFERED, DEVICE, thread);
        all.send();
    }

    @Test
    void itIsEndedWithItsReceiptAlone() {
        SubscribeResult.Subscribed subscribed = all.subscribed(DEVICE, thread);
        SubscribeResult.Subscribed other = all.subscribed(DEVICE, Interest.NEW_POSTS);

        assertThat(all.unsubscribe(new SubscribeResult.Subscribed(subscribed.subscription(), other.receipt())))
                .isFalse();
        assertThat(all.unsubscribe(new SubscribeResult.Subscribed(subscribed.subscription(), new Receipt("guess"))))
                .isFalse();
        assertThat(all.subscriptions.count(new Interest.InThread(post), 10)).isEqualTo(1);

        assertThat(all.unsubscribe(subscribed)).isTrue();
        assertThat(all.unsubscribe(subscribed)).isFalse();
        assertThat(all.unsubscribe(other)).isTrue();
    }

    private void refused(Reason reason, String endpoint, Interest interest) {
        assertThat(all.subscribe(endpoint, interest)).isEqualTo(new SubscribeResult.Refused(reason));
    }
}
