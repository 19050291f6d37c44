package dev.postbag.content.post.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.postbag.content.post.NumberedPosts;
import dev.postbag.content.post.NumberedPostsContract;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.Posts;
import dev.postbag.kit.outbox.Handover;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the order of posts in MongoDB promises, on whichever server. */
abstract class MongoNumberedPostsOn extends NumberedPostsContract {

    private final MongoDatabase database;
    private final MongoPosts posts;
    private final MongoNumberedPosts numbered;

    MongoNumberedPostsOn(MongoDatabase database) {
        this.database = database;
        this.posts = new MongoPosts(database, change -> List.of(), (collection, id) -> {}, Handover::toSweeps);
        this.numbered = new MongoNumberedPosts(database);
    }

    @BeforeEach
    void emptyIt() {
        database.drop();
        posts.createIndexes();
        numbered.createIndexes();
    }

    @Test
    void whatWasKeptBeforeThereWereNumbersWaitsForOne() {
        Post post = resolved("One", "a");
        number();
        database.getCollection("posts")
                .updateMany(
                        new Document(), new Document("$unset", new Document("change", "").append("publicFrom", "")));

        assertThat(waiting()).containsExactly(post.id());
        number();
        assertThat(numbered.changed(NumberedPosts.Place.START, 9, 9).posts()).hasSize(1);
    }

    @Test
    void aPartOfLongPostsIsShortAndTheOrderGoesOnBehindIt() {
        String title = "Long ";
        for (int post = 0; post < 4; post++) {
            resolved(title + post, "a");
        }
        number();
        database.getCollection("posts")
                .updateMany(new Document(), new Document("$set", new Document("padding", "x".repeat(900_000))));

        NumberedPosts.Part first = numbered.changed(NumberedPosts.Place.START, 9, 4);
        NumberedPosts.Numbered last = first.posts().getLast();
        NumberedPosts.Part second = numbered.changed(
                new NumberedPosts.Place(last.number(), last.post().id().value()), 9, 4);

        assertThat(first.posts()).hasSize(2);
        assertThat(first.more()).isTrue();
        assertThat(second.posts()).hasSize(2).doesNotContainAnyElementsOf(first.posts());
        assertThat(second.more()).isFalse();
    }

    @Test
    void aPostLongerThanAPartIsAPartByItself() {
        resolved("Very long", "a");
        resolved("Very long too", "a");
        number();
        database.getCollection("posts")
                .updateMany(new Document(), new Document("$set", new Document("padding", "x".repeat(3_000_000))));

        NumberedPosts.Part first = numbered.changed(NumberedPosts.Place.START, 9, 4);

        assertThat(first.posts()).hasSize(1);
        assertThat(first.more()).isTrue();
    }

    @Test
    void whereAnOrderIsTakenAwayAnotherBeginsBehindItsNumbers() {
        resolved("One", "a");
        number();
        String epoch = numbered.order().epoch();
        database.getCollection("changes").drop();

        NumberedPosts.Order next = numbered.order();
        assertThat(next).isEqualTo(new NumberedPosts.Order(next.epoch(), 1, -1));
        assertThat(next.epoch()).isNotEqualTo(epoch);
        database.getCollection("changes").drop();
        assertThat(numbered.draw()).isEqualTo(2);
    }

    @Override
    protected Posts posts() {
        return posts;
    }

    @Override
    protected NumberedPosts numbered() {
        return numbered;
    }
}
