package dev.postbag.content.post.store;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.postbag.content.post.Posts;
import dev.postbag.content.post.PublishedPosts;
import dev.postbag.content.post.PublishedPostsContract;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.kit.outbox.Handover;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What published posts in MongoDB promise, on whichever server. */
abstract class MongoPublishedPostsOn extends PublishedPostsContract {

    private final MongoDatabase database;
    private final MongoPosts posts;

    MongoPublishedPostsOn(MongoDatabase database) {
        this.database = database;
        this.posts = new MongoPosts(database, change -> List.of(), (collection, id) -> {}, Handover::toSweeps);
    }

    @BeforeEach
    void emptyIt() {
        database.drop();
        posts.createIndexes();
    }

    @Test
    void veryLongPostsAreFewerAtOnceAndOneThereIsInAnyCase() {
        for (int number = 0; number < 4; number++) {
            new ResolvingStories(posts, Clock.systemUTC())
                    .resolve(aStory().titled("Long " + number)
                            .saying(number + "x".repeat(3_000_000))
                            .build());
        }

        assertThat(published().newest(null, 4)).hasSize(1);
    }

    @Override
    protected Posts posts() {
        return posts;
    }

    @Override
    protected PublishedPosts published() {
        return new MongoPublishedPosts(database);
    }
}
