package dev.postbag.content.post.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.postbag.content.post.AwaitingTopics;
import dev.postbag.content.post.GivingTopics;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.Posts;
import dev.postbag.content.post.Topics;
import dev.postbag.content.post.TopicsContract;
import dev.postbag.kit.outbox.Handover;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised of topics in MongoDB, on whichever server, also while a version that knows none writes. */
abstract class MongoTopicsOn extends TopicsContract {

    final MongoDatabase database;
    final MongoPosts posts;
    final MongoTopics topics;

    MongoTopicsOn(MongoDatabase database) {
        this.database = database;
        this.posts = new MongoPosts(database, change -> List.of(), (collection, id) -> {}, Handover::toSweeps);
        this.topics = new MongoTopics(database);
    }

    @BeforeEach
    void emptyIt() {
        database.drop();
        posts.createIndexes();
    }

    @Test
    void whatWasKeptBeforeThereWereTopicsIsGivenThemAndStaysAsItWas() {
        Post sea = post("2025-08-01", "Sea");
        Post none = post("2025-08-02");
        Post first = post("2025-08-03");
        asBefore(sea);
        asBefore(none);
        documents()
                .updateOne(id(first.id()), new Document("$unset", new Document("particulars", "").append("kind", "")));
        assertThat(topics.behind("", 10)).isEmpty();
        assertThat(new AwaitingTopics(topics).awaits()).isTrue();

        MongoTopicMigration migration = new MongoTopicMigration(topics);

        assertThat(migration.next("").map(step -> step.done())).contains(3L);
        assertThat(migration.next("")).isEmpty();
        assertThat(new AwaitingTopics(topics).awaits()).isFalse();
        assertThat(topics.behind("", 10)).containsExactly(counted("sea", "Sea", 1, "2025-08-01"));
        assertThat(posts.list(about("sea"), 10)).hasSize(1);
        assertThat(posts.find(sea.id())).contains(sea);
        assertThat(posts.find(none.id())).contains(none);
        assertThat(posts.find(first.id())).isPresent();
    }

    @Test
    void whatAnOlderVersionLabelsAnewIsGivenItsTopicsAgain() {
        Post post = post("2025-08-01", "Sea");
        documents()
                .updateOne(
                        id(post.id()),
                        new Document(
                                "$set",
                                new Document(
                                        "particulars",
                                        new Document("kind", "post")
                                                .append("authors", List.of())
                                                .append("labels", List.of("Library")))));

        new GivingTopics(topics).give();

        assertThat(topics.find("sea")).isEqualTo(Optional.empty());
        assertThat(topics.find("library")).contains(counted("library", "Library", 1, "2025-08-01"));
    }

    /** As a version that knows no topics writes it. */
    private void asBefore(Post post) {
        documents().updateOne(id(post.id()), new Document("$unset", new Document(PostDocument.TOPICS, "")));
    }

    MongoCollection<Document> documents() {
        return database.getCollection("posts");
    }

    private static Document id(PostId post) {
        return new Document("_id", post.value());
    }

    @Override
    protected Posts posts() {
        return posts;
    }

    @Override
    protected Topics topics() {
        return topics;
    }
}
