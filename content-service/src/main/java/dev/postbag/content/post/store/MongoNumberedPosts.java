package dev.postbag.content.post.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.Updates;
import dev.postbag.content.post.NumberedPosts;
import dev.postbag.content.post.PostId;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The order of posts in MongoDB: how far it has come is one document in {@code changes}, the number of a post is in the
 * post's. One without a number waits for it, so also one that was kept before there were numbers.
 */
@ApplicationScoped
public class MongoNumberedPosts implements NumberedPosts {

    private static final String ORDER = "posts";
    private static final String EPOCH = "epoch";
    private static final String DRAWN = "drawn";
    private static final String SETTLED = "settled";
    private static final String NUMBER = "change";
    private static final String RETOLD = "retold";
    private static final long NOT_YET = -1L;

    /** One part of the order takes about so much memory several times over. */
    private static final int LONGEST_PART = 2 * 1_024 * 1_024;

    private static final int READ_AT_ONCE = 10;
    private static final DocumentCodec DOCUMENTS = new DocumentCodec();

    /** Goes into each write of a post that is there already. */
    static final Bson WAITS = Updates.unset(NUMBER);

    private final MongoCollection<Document> posts;
    private final MongoCollection<Document> orders;

    @Inject
    MongoNumberedPosts(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoNumberedPosts(MongoDatabase database) {
        this.posts = database.getCollection(MongoPostWrites.POSTS);
        this.orders = database.getCollection("changes");
    }

    void onStart(@Observes StartupEvent starting) {
        createIndexes();
    }

    void createIndexes() {
        posts.createIndex(Indexes.ascending(NUMBER, "_id"));
    }

    @Override
    public Order order() {
        @Nullable Document order = find();
        if (order == null) {
            begin();
            order = Objects.requireNonNull(find());
        }
        return new Order(order.getString(EPOCH), order.getLong(DRAWN), order.getLong(SETTLED));
    }

    private @Nullable Document find() {
        return orders.find(eq("_id", ORDER)).first();
    }

    /** Behind all numbers there are: an order may have been taken away, so that another begins. */
    private void begin() {
        @Nullable
        Document last = posts.find(gt(NUMBER, 0L))
                .projection(Projections.include(NUMBER))
                .sort(Sorts.descending(NUMBER))
                .first();
        Bulk.insert(
                orders,
                List.of(new Document("_id", ORDER)
                        .append(EPOCH, new ObjectId().toHexString())
                        .append(DRAWN, last == null ? 0L : last.getLong(NUMBER))
                        .append(SETTLED, NOT_YET)));
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return posts.find(eq(NUMBER, null))
                .projection(Projections.include("version", RETOLD))
                .limit(limit)
                .map(document -> new Waiting(
                        new PostId(document.getString("_id")), document.getLong("version"), document.get(RETOLD, 0L)))
                .into(new ArrayList<>());
    }

    @Override
    public long draw() {
        Bson next = Updates.inc(DRAWN, 1L);
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        @Nullable Document drawn = orders.findOneAndUpdate(eq("_id", ORDER), next, after);
        if (drawn == null) {
            begin();
            drawn = Objects.requireNonNull(orders.findOneAndUpdate(eq("_id", ORDER), next, after));
        }
        return drawn.getLong(DRAWN);
    }

    @Override
    public void number(Collection<Waiting> seen, long number) {
        Map<List<Long>, List<Waiting>> alike =
                seen.stream().collect(Collectors.groupingBy(one -> List.of(one.version(), one.retold())));
        posts.bulkWrite(
                alike.values().stream()
                        .map(some -> new UpdateManyModel<Document>(asSeen(some), Updates.set(NUMBER, number)))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }

    /** @param some of one version, and as often retold */
    private static Bson asSeen(List<Waiting> some) {
        Waiting one = some.getFirst();
        return and(
                in("_id", some.stream().map(each -> each.id().value()).toList()),
                eq("version", one.version()),
                eq(RETOLD, one.retold() == 0 ? null : one.retold()),
                eq(NUMBER, null));
    }

    @Override
    public void settle(Order order) {
        orders.updateOne(and(eq("_id", ORDER), eq(EPOCH, order.epoch())), Updates.max(SETTLED, order.drawn()));
    }

    @Override
    public void retell(Collection<PostId> some) {
        posts.updateMany(
                in("_id", some.stream().map(PostId::value).toList()), Updates.combine(Updates.inc(RETOLD, 1L), WAITS));
    }

    @Override
    public Part changed(Place after, long upTo, int limit) {
        List<Numbered> found = new ArrayList<>();
        int length = 0;
        try (MongoCursor<RawBsonDocument> documents = behind(after, upTo, limit + 1)) {
            while (documents.hasNext()) {
                RawBsonDocument next = documents.next();
                length += next.getByteBuffer().remaining();
                if (found.size() == limit || !found.isEmpty() && length > LONGEST_PART) {
                    return new Part(found, true);
                }
                Document post = next.decode(DOCUMENTS);
                found.add(new Numbered(PostDocument.read(post), post.getLong(NUMBER)));
            }
        }
        return new Part(found, false);
    }

    private MongoCursor<RawBsonDocument> behind(Place after, long upTo, int limit) {
        return posts.withDocumentClass(RawBsonDocument.class)
                .find(and(
                        gte(NUMBER, after.number()),
                        lte(NUMBER, upTo),
                        or(gt(NUMBER, after.number()), gt("_id", after.id())),
                        ne("publicFrom", 0)))
                .projection(Projections.exclude("outbox", "outboxLease"))
                .sort(Sorts.ascending(NUMBER, "_id"))
                .limit(limit)
                .batchSize(READ_AT_ONCE)
                .iterator();
    }
}
