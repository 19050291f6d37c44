package dev.postbag.content.post.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.PostKind;
import dev.postbag.content.post.PostRange;
import dev.postbag.content.post.PostStatus;
import dev.postbag.content.post.PublishedAddress;
import dev.postbag.content.post.PublishedPosts;
import dev.postbag.content.post.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What everybody can read, out of the posts in MongoDB. */
@ApplicationScoped
public class MongoPublishedPosts implements PublishedPosts {

    /** How many bytes of posts are handed over at most, unless one is longer. */
    private static final int LONGEST_LIST = 4 * 1_024 * 1_024;

    private static final int READ_AT_ONCE = 10;
    private static final String UPDATED = "updatedAt";
    private static final String PUBLISHED = PostStatus.PUBLISHED.code();
    private static final DocumentCodec DOCUMENTS = new DocumentCodec();

    private final MongoCollection<Document> posts;

    @Inject
    MongoPublishedPosts(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoPublishedPosts(MongoDatabase database) {
        this.posts = database.getCollection(MongoPostWrites.POSTS);
    }

    @Override
    public List<Post> newest(@Nullable String topic, int limit) {
        List<Post> found = new ArrayList<>();
        int length = 0;
        try (MongoCursor<RawBsonDocument> documents = posts.withDocumentClass(RawBsonDocument.class)
                .find(PostFilter.of(new PostRange(null, null, topic, null), PostKind.POST))
                .hint(topic == null ? null : PostFilter.OF_A_TOPIC)
                .projection(MongoPosts.WITHOUT_EVENTS)
                .sort(PostFilter.NEWEST_FIRST)
                .limit(limit)
                .batchSize(READ_AT_ONCE)
                .iterator()) {
            while (documents.hasNext()) {
                RawBsonDocument next = documents.next();
                length += next.getByteBuffer().remaining();
                if (!found.isEmpty() && length > LONGEST_LIST) {
                    break;
                }
                found.add(PostDocument.read(next.decode(DOCUMENTS)));
            }
        }
        return found;
    }

    @Override
    public Optional<Instant> changedLast() {
        return Optional.ofNullable(
                        posts.find(in("status", PUBLISHED, PostStatus.WITHDRAWN.code(), PostStatus.MERGED.code()))
                                .projection(Projections.include(UPDATED))
                                .sort(Sorts.descending(UPDATED, "_id"))
                                .first())
                .map(document -> RevisionDocument.time(document, UPDATED));
    }

    @Override
    public long count() {
        return posts.countDocuments(eq("status", PUBLISHED));
    }

    @Override
    public void each(String beginning, int limit, Consumer<PublishedAddress> reader) {
        Bson all = eq("status", PUBLISHED);
        Bson some = beginning.isEmpty() ? all : and(all, gte("_id", beginning), lt("_id", beginning + "~"));
        posts.find(some)
                .projection(Projections.include("slug", "current.createdAt", "current.erased.at"))
                .limit(limit)
                .map(MongoPublishedPosts::address)
                .forEach(reader);
    }

    private static PublishedAddress address(Document document) {
        Document current = document.get("current", Document.class);
        @Nullable Document erased = current.get("erased", Document.class);
        return new PublishedAddress(
                new PostId(document.getString("_id")),
                new Slug(document.getString("slug")),
                erased == null ? RevisionDocument.time(current, "createdAt") : RevisionDocument.time(erased, "at"));
    }
}
