package dev.postbag.comment.push;

import dev.postbag.comment.thread.ClosingRule;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.InMemoryComments;
import dev.postbag.comment.thread.InMemoryDoors;
import dev.postbag.comment.thread.InMemoryRaids;
import dev.postbag.comment.thread.InMemoryThreads;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.ReadingDoors;
import dev.postbag.comment.thread.Samples;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole feature in memory, with push services that do as told and a clock that stands still until told. */
final class Subscribers extends Clock implements PushServices, Outcomes {

    /** A message as it was handed over. */
    record Told(String endpoint, PushMessage message) {}

    final InMemoryThreads threads = new InMemoryThreads();
    final InMemoryComments comments = new InMemoryComments();
    final InMemoryDoors doors = new InMemoryDoors(threads, new InMemoryRaids(threads));
    final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    final List<Told> told = new ArrayList<>();
    final List<Outcome> outcomes = new ArrayList<>();
    /** Work that waits for a push service; done at once unless it is held. */
    final Deque<Runnable> held = new ArrayDeque<>();

    private final Map<String, Delivery> deliveries = new HashMap<>();
    private final SecureRandom random = new SecureRandom();
    PushTerms terms = PushSamples.terms(Optional.of(PushSamples.keys()));
    boolean holding;
    private Instant now = Samples.NOON;
    private final Map<PushTerms, SendingPushes> sending = new HashMap<>();

    String openThread() {
        String post = Samples.post();
        threads.follow(PostState.published(post, 1, true), Samples.key());
        return post;
    }

    Comment say(String post) {
        return keep(Samples.comment(post));
    }

    Comment keep(Comment comment) {
        comments.keep(Samples.published(comment));
        return comment;
    }

    SubscribeResult subscribe(String endpoint, Interest interest) {
        return new SubscribingDevices(readingDoors(), comments, subscriptions, seals(), terms, random, this)
                .subscribe(new Subscribe(PushSamples.device(endpoint), interest));
    }

    SubscribeResult.Subscribed subscribed(String endpoint, Interest interest) {
        return (SubscribeResult.Subscribed) subscribe(endpoint, interest);
    }

    boolean unsubscribe(SubscribeResult.Subscribed subscribed) {
        return new UnsubscribingDevices(subscriptions, seals(), this)
                .unsubscribe(subscribed.subscription().id(), subscribed.receipt());
    }

    void hear(News... news) {
        new HearingNews(subscriptions, comments, this).hear(List.of(news));
    }

    /** Somebody comments, and it is heard and told. */
    void hearAndSend(String post) {
        pass(Duration.ofMillis(1));
        hear(shown(say(post)));
        send();
    }

    News shown(Comment comment) {
        return new News.CommentShown(comment.id(), comment.post(), comment.inReplyTo(), now);
    }

    void send() {
        sending.computeIfAbsent(
                        terms,
                        any -> new SendingPushes(subscriptions, seals(), this, terms, this, this, work -> {
                            if (holding) {
                                held.add(work);
                            } else {
                                work.run();
                            }
                        }))
                .send();
    }

    void end() {
        new EndingSubscriptions(subscriptions, readingDoors()).end();
    }

    void answer(String endpoint, Delivery delivery) {
        deliveries.put(endpoint, delivery);
    }

    Subscribers pass(Duration time) {
        now = now.plus(time);
        return this;
    }

    private ReadingDoors readingDoors() {
        return new ReadingDoors(doors, new ClosingRule(Optional.of(Duration.ofDays(30))), this);
    }

    private Seals seals() {
        return new Seals(threads, terms);
    }

    @Override
    public Delivery deliver(Device device, PushMessage message, String topic) {
        String endpoint = device.endpoint().address().toString();
        told.add(new Told(endpoint, message));
        return deliveries.getOrDefault(endpoint, new Delivery.Taken());
    }

    @Override
    public void came(Outcome outcome, String service) {
        outcomes.add(outcome);
    }

    @Override
    public void lost(String service, RuntimeException why) {
        throw why;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("It shows one zone's time");
    }
}
