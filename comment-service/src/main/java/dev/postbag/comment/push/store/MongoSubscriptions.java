package dev.postbag.comment.push.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.push.Interest;
import dev.postbag.comment.push.Pending;
import dev.postbag.comment.push.Subscription;
import dev.postbag.comment.push.Subscriptions;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The subscriptions in MongoDB, one {@link SubscriptionDocument} each, which carries what its device is to be told of. */
@ApplicationScoped
public class MongoSubscriptions implements Subscriptions {

    private final MongoCollection<Document> subscriptions;

    @Inject
    MongoSubscriptions(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoSubscriptions(MongoDatabase database) {
        this.subscriptions = database.getCollection("pushSubscriptions");
    }

    void onStart(@Observes StartupEvent starting) {
        makeIndexes();
    }

    void makeIndexes() {
        subscriptions.createIndex(Indexes.ascending(SubscriptionDocument.POST, SubscriptionDocument.COMMENT));
        subscriptions.createIndex(Indexes.ascending(SubscriptionDocument.TOPIC), new IndexOptions().sparse(true));
        subscriptions.createIndex(Indexes.ascending(SubscriptionDocument.COMMENT), new IndexOptions().sparse(true));
        subscriptions.createIndex(Indexes.ascending(SubscriptionDocument.NEWS, SubscriptionDocument.DUE_AT));
        subscriptions.createIndex(
                Indexes.ascending(SubscriptionDocument.ENDS_AT), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    @Override
    public void keep(Subscription subscription, Instant now) {
        subscriptions.updateOne(
                eq(SubscriptionDocument.ID, subscription.id()),
                SubscriptionDocument.kept(subscription),
                new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<Subscription> withId(String id, Instant now) {
        return Optional.ofNullable(subscriptions
                        .find(and(eq(SubscriptionDocument.ID, id), lasts(now)))
                        .first())
                .map(SubscriptionDocument::read);
    }

    @Override
    public long count(Interest beside, int most) {
        Bson there = switch (beside) {
            case Interest.NewPosts posts -> eq(SubscriptionDocument.POST, SubscriptionDocument.NO_POST);
            case Interest.NewPostsAbout posts -> exists(SubscriptionDocument.TOPIC);
            case Interest.InThread thread -> eq(SubscriptionDocument.POST, thread.post());
            case Interest.Replies replies -> eq(SubscriptionDocument.POST, replies.post());
        };
        return subscriptions.countDocuments(there, new CountOptions().limit(most));
    }

    @Override
    public void remove(String id) {
        subscriptions.deleteOne(eq(SubscriptionDocument.ID, id));
    }

    @Override
    public void removeIn(String post) {
        subscriptions.deleteMany(eq(SubscriptionDocument.POST, post));
    }

    @Override
    public void removeAbout(String comment) {
        subscriptions.deleteMany(eq(SubscriptionDocument.COMMENT, comment));
    }

    @Override
    public Set<String> heardIn(Set<String> posts) {
        return subscriptions
                .distinct(SubscriptionDocument.POST, in(SubscriptionDocument.POST, posts), String.class)
                .into(new HashSet<>());
    }

    @Override
    public List<String> posts(String after, int limit) {
        List<String> posts = new ArrayList<>();
        @Nullable Document next = firstBehind(after);
        while (next != null && posts.size() < limit) {
            posts.add(next.getString(SubscriptionDocument.POST));
            next = firstBehind(posts.getLast());
        }
        return posts;
    }

    private @Nullable Document firstBehind(String post) {
        return subscriptions
                .find(gt(SubscriptionDocument.POST, post))
                .projection(Projections.include(SubscriptionDocument.POST))
                .sort(Sorts.ascending(SubscriptionDocument.POST))
                .first();
    }

    @Override
    public void tellOfComment(String post, Optional<String> answered, Instant at) {
        Bson ofAll = exists(SubscriptionDocument.COMMENT, false);
        Bson concerned = answered.map(comment -> or(ofAll, eq(SubscriptionDocument.COMMENT, comment)))
                .orElse(ofAll);
        subscriptions.updateMany(
                and(eq(SubscriptionDocument.POST, post), concerned, unheard(at)), SubscriptionDocument.news(at));
    }

    @Override
    public void tellOfPost(String post, List<String> topics, Instant at) {
        Bson news = Updates.combine(SubscriptionDocument.news(at), Updates.set(SubscriptionDocument.NEWEST, post));
        subscriptions.updateMany(and(eq(SubscriptionDocument.POST, SubscriptionDocument.NO_POST), unheard(at)), news);
        if (!topics.isEmpty()) {
            subscriptions.updateMany(and(in(SubscriptionDocument.TOPIC, topics), unheard(at)), news);
        }
    }

    @Override
    public Optional<Pending> claim(Instant now, Instant until) {
        return Optional.ofNullable(subscriptions.findOneAndUpdate(
                        and(
                                eq(SubscriptionDocument.NEWS, true),
                                lte(SubscriptionDocument.DUE_AT, Date.from(now)),
                                lasts(now)),
                        Updates.combine(
                                Updates.set(SubscriptionDocument.DUE_AT, Date.from(until)),
                                Updates.set(
                                        SubscriptionDocument.CLAIM,
                                        UUID.randomUUID().toString())),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.ascending(SubscriptionDocument.DUE_AT))
                                .returnDocument(ReturnDocument.AFTER)))
                .map(SubscriptionDocument::pending);
    }

    @Override
    public void told(Pending pending, Instant notBefore) {
        Bson over = SubscriptionDocument.over(notBefore);
        Bson asSeen = and(claimed(pending), eq(SubscriptionDocument.HEARD_AT, Date.from(pending.heardAt())));
        Bson nothingLeft = Updates.combine(over, Updates.unset(SubscriptionDocument.NEWS));
        if (subscriptions.updateOne(asSeen, nothingLeft).getMatchedCount() == 0) {
            subscriptions.updateOne(claimed(pending), over);
        }
    }

    @Override
    public void putOff(Pending pending, Instant notBefore, boolean tried) {
        subscriptions.updateOne(
                claimed(pending),
                Updates.combine(
                        Updates.set(SubscriptionDocument.DUE_AT, Date.from(notBefore)),
                        Updates.unset(SubscriptionDocument.CLAIM),
                        Updates.inc(SubscriptionDocument.TRIES, tried ? 1 : 0)));
    }

    private static Bson claimed(Pending pending) {
        return and(
                eq(SubscriptionDocument.ID, pending.subscription().id()),
                eq(SubscriptionDocument.CLAIM, pending.claim()));
    }

    private static Bson lasts(Instant now) {
        return gt(SubscriptionDocument.ENDS_AT, Date.from(now));
    }

    private static Bson unheard(Instant at) {
        return or(exists(SubscriptionDocument.HEARD_AT, false), lt(SubscriptionDocument.HEARD_AT, Date.from(at)));
    }
}
