package dev.postbag.comment.push;

import dev.postbag.comment.push.SubscribeResult.Reason;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.DoorResult;
import dev.postbag.comment.thread.ReadingDoors;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Has devices be told of things. Done again for the same device and thing, it renews what there is. */
@ApplicationScoped
public class SubscribingDevices {

    private static final Duration DAY = Duration.ofDays(1);

    private final ReadingDoors doors;
    private final Comments comments;
    private final Subscriptions subscriptions;
    private final Seals seals;
    private final PushTerms terms;
    private final SecureRandom random;
    private final Clock clock;

    public SubscribingDevices(
            ReadingDoors doors,
            Comments comments,
            Subscriptions subscriptions,
            Seals seals,
            PushTerms terms,
            SecureRandom random,
            Clock clock) {
        this.doors = doors;
        this.comments = comments;
        this.subscriptions = subscriptions;
        this.seals = seals;
        this.terms = terms;
        this.random = random;
        this.clock = clock;
    }

    public SubscribeResult subscribe(Subscribe wish) {
        if (terms.keys().isEmpty()) {
            return new SubscribeResult.Refused(Reason.NOT_OFFERED);
        }
        if (terms.services().of(wish.device().endpoint()).isEmpty()) {
            return new SubscribeResult.Refused(Reason.UNKNOWN_SERVICE);
        }
        return refusal(wish.interest())
                .<SubscribeResult>map(SubscribeResult.Refused::new)
                .or(() -> seals.of(wish.interest()).map(sealing -> keep(wish, sealing)))
                .orElseGet(() -> new SubscribeResult.Refused(Reason.NO_SUCH_POST));
    }

    private SubscribeResult keep(Subscribe wish, Sealing sealing) {
        Instant now = clock.instant();
        String id = sealing.id(wish.device().endpoint(), wish.interest());
        if (subscriptions.withId(id, now).isEmpty()
                && subscriptions.count(wish.interest(), terms.most()) >= terms.most()) {
            return new SubscribeResult.Refused(Reason.TOO_MANY);
        }
        Instant end = now.plus(terms.kept()).truncatedTo(ChronoUnit.DAYS).plus(DAY);
        Subscription subscription = new Subscription(id, wish.interest(), sealing.seal(wish.device(), id, random), end);
        subscriptions.keep(subscription, now);
        return new SubscribeResult.Subscribed(subscription, sealing.receipt(id));
    }

    private Optional<Reason> refusal(Interest interest) {
        return switch (interest) {
            case Interest.NewPosts posts -> Optional.empty();
            case Interest.NewPostsAbout posts -> Optional.empty();
            case Interest.InThread thread -> refusal(thread.post());
            case Interest.Replies replies ->
                refusal(replies.post()).or(() -> canBeAnswered(replies) ? Optional.empty() : noSuchComment());
        };
    }

    private Optional<Reason> refusal(String post) {
        return switch (doors.read(post)) {
            case DoorResult.NoSuchPost none -> Optional.of(Reason.NO_SUCH_POST);
            case DoorResult.PostWithdrawn withdrawn -> Optional.of(Reason.POST_WITHDRAWN);
            case DoorResult.ChangedSince changed -> throw new IllegalStateException("Nothing was set");
            case DoorResult.Standing standing -> standing.closing().map(closed -> Reason.THREAD_CLOSED);
        };
    }

    /** Its contributor may want to hear of replies while a moderator has yet to read it. */
    private boolean canBeAnswered(Interest.Replies replies) {
        return comments.withId(replies.comment())
                .filter(comment -> comment.post().equals(replies.post()))
                .filter(comment -> comment.status().isOpenToEdits())
                .isPresent();
    }

    private static Optional<Reason> noSuchComment() {
        return Optional.of(Reason.NO_SUCH_COMMENT);
    }
}
