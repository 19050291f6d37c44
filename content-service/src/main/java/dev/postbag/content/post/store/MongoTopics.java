package dev.postbag.content.post.store;

import static com.mongodb.client.model.Accumulators.first;
import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Accumulators.min;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.AggregateIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import dev.postbag.content.post.CountedTopic;
import dev.postbag.content.post.Particulars;
import dev.postbag.content.post.PostKind;
import dev.postbag.content.post.PostStatus;
import dev.postbag.content.post.PublishedOn;
import dev.postbag.content.post.Topics;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Topics in MongoDB: nothing keeps them, they are counted from the posts when they are asked for, in an index alone. */
@ApplicationScoped
public class MongoTopics implements Topics {

    private static final Bson INDEX = Indexes.compoundIndex(
            Indexes.ascending("status", "kind", PostDocument.TOPIC_NAMES), Indexes.descending("publishedOn"));
    private static final Bson WITHOUT = and(
            in(
                    "status",
                    Arrays.stream(PostStatus.values()).map(PostStatus::code).toList()),
            in("kind", PostKind.POST.code(), PostKind.PAGE.code(), null),
            eq(PostDocument.TOPIC_NAMES, null));
    private static final String POSTS = "posts";
    private static final String NEWEST = "newest";
    private static final String OLDEST = "oldest";
    private static final String SLUG = "topic.k";
    private static final String NAME = "topic.v";

    private final MongoCollection<Document> posts;

    @Inject
    MongoTopics(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoTopics(MongoDatabase database) {
        this.posts = database.getCollection(MongoPostWrites.POSTS);
    }

    void onStart(@Observes StartupEvent starting) {
        createIndexes();
    }

    void createIndexes() {
        posts.createIndex(INDEX);
    }

    @Override
    public List<CountedTopic> behind(String slug, int most) {
        return counted(gt(SLUG, slug), most);
    }

    @Override
    public Optional<CountedTopic> find(String slug) {
        return counted(eq(SLUG, slug), 1).stream().findFirst();
    }

    @Override
    public boolean areMissing() {
        return posts.find(WITHOUT)
                        .projection(Projections.include("_id"))
                        .hint(INDEX)
                        .first()
                != null;
    }

    @Override
    public int giveToThoseWithout(int limit) {
        List<UpdateOneModel<Document>> updates = posts.find(WITHOUT)
                .projection(Projections.include("version", PostDocument.PARTICULARS))
                .hint(INDEX)
                .limit(limit)
                .map(MongoTopics::withTopics)
                .into(new ArrayList<>());
        if (!updates.isEmpty()) {
            posts.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
        return updates.size();
    }

    /** Nothing else of the post changes, so it stays the same version. */
    private static UpdateOneModel<Document> withTopics(Document post) {
        Particulars particulars = PostDocument.readParticulars(post.get(PostDocument.PARTICULARS, Document.class));
        return new UpdateOneModel<>(
                and(eq("_id", post.getString("_id")), eq("version", post.getLong("version"))),
                Updates.set(PostDocument.PARTICULARS, PostDocument.particulars(particulars)));
    }

    private List<CountedTopic> counted(Bson which, int most) {
        return counting(which, most).map(MongoTopics::read).into(new ArrayList<>());
    }

    /** Posts with the same topics are counted first: there are many posts, and few such sets. */
    AggregateIterable<Document> counting(Bson which, int most) {
        return posts.aggregate(List.of(
                        match(and(eq("status", PostStatus.PUBLISHED.code()), ne("kind", PostKind.PAGE.code()))),
                        group(
                                "$" + PostDocument.TOPIC_NAMES,
                                sum(POSTS, 1L),
                                max(NEWEST, "$publishedOn"),
                                min(OLDEST, "$publishedOn")),
                        match(ne("_id", null)),
                        project(new Document(POSTS, 1)
                                .append(NEWEST, 1)
                                .append(OLDEST, 1)
                                .append("topic", new Document("$objectToArray", "$_id"))),
                        unwind("$topic"),
                        match(which),
                        sort(ascending(OLDEST, NAME)),
                        group(
                                "$" + SLUG,
                                first("name", "$" + NAME),
                                sum(POSTS, "$" + POSTS),
                                max(NEWEST, "$" + NEWEST)),
                        sort(ascending("_id")),
                        limit(most)))
                .hint(INDEX)
                .allowDiskUse(true);
    }

    private static CountedTopic read(Document document) {
        return new CountedTopic(
                document.getString("_id"),
                document.getString("name"),
                document.getLong(POSTS),
                new PublishedOn(document.getString(NEWEST)));
    }
}
