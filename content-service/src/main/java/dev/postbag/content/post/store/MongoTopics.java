package dev.postbag.content.post.store;

import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.AggregateIterable;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import dev.postbag.content.post.CountedTopic;
import dev.postbag.content.post.Particulars;
import dev.postbag.content.post.PostKind;
import dev.postbag.content.post.PostRange;
import dev.postbag.content.post.PublishedOn;
import dev.postbag.content.post.Topic;
import dev.postbag.content.post.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Topics in MongoDB: nothing keeps them. When they are asked for, their slugs are read from the index of posts by topic,
 * which takes one step for each, and the posts of those asked for are counted in it.
 */
@ApplicationScoped
public class MongoTopics implements Topics {

    private static final Bson WITHOUT = exists(PostDocument.TOPICS, false);
    private static final Bson OLDEST_FIRST =
            Sorts.orderBy(Sorts.ascending("publishedOn", "dayPosition"), Sorts.descending("_id"));
    private static final String POSTS = "posts";
    private static final String NEWEST = "newest";

    private final MongoCollection<Document> posts;

    @Inject
    MongoTopics(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoTopics(MongoDatabase database) {
        this.posts = database.getCollection(MongoPostWrites.POSTS);
    }

    /** Those of drafts are among the slugs, and have no posts that count; what is no text stands for posts without any. */
    @Override
    public List<CountedTopic> behind(String slug, int limit) {
        return posts.distinct(PostDocument.TOPICS, BsonValue.class).into(new ArrayList<>()).stream()
                .filter(BsonString.class::isInstance)
                .map(its -> its.asString().getValue())
                .filter(its -> its.compareTo(slug) > 0)
                .sorted()
                .flatMap(its -> find(its).stream())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<CountedTopic> find(String slug) {
        return Optional.ofNullable(counting(slug).first())
                .flatMap(counted -> Optional.ofNullable(oldest(slug).first())
                        .map(oldest -> new CountedTopic(
                                slug,
                                name(slug, oldest),
                                counted.getLong(POSTS),
                                new PublishedOn(counted.getString(NEWEST)))));
    }

    AggregateIterable<Document> counting(String slug) {
        return posts.aggregate(List.of(
                        Aggregates.match(about(slug)),
                        Aggregates.group(null, sum(POSTS, 1L), max(NEWEST, "$publishedOn"))))
                .hint(PostFilter.OF_A_TOPIC);
    }

    private FindIterable<Document> oldest(String slug) {
        return posts.find(about(slug))
                .projection(Projections.include(PostDocument.PARTICULARS))
                .hint(PostFilter.OF_A_TOPIC)
                .sort(OLDEST_FIRST)
                .limit(1);
    }

    private static Bson about(String slug) {
        return PostFilter.of(new PostRange(null, null, slug, null), PostKind.POST);
    }

    private static String name(String slug, Document post) {
        return particulars(post).topics().stream()
                .filter(topic -> topic.slug().equals(slug))
                .findFirst()
                .map(Topic::name)
                .orElse(slug);
    }

    @Override
    public boolean areMissing() {
        return without(1).projection(Projections.include("_id")).first() != null;
    }

    @Override
    public int giveToThoseWithout(int limit) {
        List<UpdateOneModel<Document>> updates = without(limit)
                .projection(Projections.include("version", PostDocument.PARTICULARS))
                .map(MongoTopics::withTopics)
                .into(new ArrayList<>());
        if (!updates.isEmpty()) {
            posts.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
        return updates.size();
    }

    private FindIterable<Document> without(int limit) {
        return posts.find(WITHOUT).limit(limit);
    }

    /** Nothing else of the post changes, so it stays the same version. */
    private static UpdateOneModel<Document> withTopics(Document post) {
        return new UpdateOneModel<>(
                and(eq("_id", post.getString("_id")), eq("version", post.getLong("version"))),
                Updates.set(PostDocument.PARTICULARS, ParticularsDocument.write(particulars(post))));
    }

    private static Particulars particulars(Document post) {
        return ParticularsDocument.read(post.get(PostDocument.PARTICULARS, Document.class));
    }
}
