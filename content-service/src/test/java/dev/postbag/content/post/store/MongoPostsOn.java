package dev.postbag.content.post.store;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostChange;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.PostRange;
import dev.postbag.content.post.Posts;
import dev.postbag.content.post.PostsContract;
import dev.postbag.content.post.Resolution;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.content.post.Story;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.kit.outbox.OutboxEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What posts in MongoDB promise, on whichever server. */
abstract class MongoPostsOn extends PostsContract {

    private final MongoDatabase database;
    private final List<Object> woken = Collections.synchronizedList(new ArrayList<>());
    private final MongoPosts posts;

    MongoPostsOn(MongoDatabase database) {
        this.database = database;
        this.posts =
                new MongoPosts(database, MongoPostsOn::announce, (collection, id) -> woken.add(id), Handover::toSweeps);
    }

    @BeforeEach
    void emptyIt() {
        database.drop();
        posts.createIndexes();
    }

    @Test
    void makingTheIndexesAgainChangesNothing() {
        posts.createIndexes();
    }

    @Test
    void everyWriteWithEventsWakesWhoPublishesThem() {
        ResolvingStories resolving = new ResolvingStories(posts, Clock.systemUTC());
        resolving.resolve(aStory().ofCapture("a").build());
        resolving.resolve(aStory().ofCapture("b").build());
        resolving.resolve(aStory().ofCapture("c").publishedOn("some day").build("key"));

        assertThat(woken).hasSize(3);
    }

    @Test
    void whatTheFirstVersionKeptIsReadAndItsSealStillFits() {
        Post post = kept(aStory().build());
        database.getCollection("posts")
                .updateOne(
                        new Document("_id", post.id().value()),
                        new Document(
                                "$unset",
                                new Document("claims", "")
                                        .append("permalinks", "")
                                        .append("kind", "")
                                        .append("publicFrom", "")
                                        .append("particulars", "")
                                        .append("standing.published", "")
                                        .append("provenance.0.match", "")));

        assertThat(posts.find(post.id())).contains(post);
        assertThat(posts.find(post.id()).orElseThrow().current().isIntact()).isTrue();
        assertThat(posts.list(PostRange.ALL, 5)).hasSize(1);
        assertThat(kept(aStory().ofCapture("b").build()).provenance()).hasSize(2);
    }

    private Post kept(Story story) {
        Resolution done = new ResolvingStories(posts, Clock.systemUTC()).resolve(story);
        return ((Resolution.Resolved) done).post();
    }

    @Override
    protected Posts posts() {
        return posts;
    }

    @Override
    protected int eventsOf(PostId post) {
        Document document = database.getCollection("posts")
                .find(new Document("_id", post.value()))
                .first();
        return document.getList("outbox", Document.class).size();
    }

    private static List<OutboxEvent> announce(PostChange change) {
        String type = change.getClass().getSimpleName();
        return List.of(new OutboxEvent(UUID.randomUUID().toString(), type, "topic", "key", Instant.EPOCH, "{}", null));
    }
}
