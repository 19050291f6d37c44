package dev.postbag.content.post;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyncingPostsTest {

    private final InMemoryPosts posts = new InMemoryPosts();
    private final NumberedPosts numbered = new InMemoryNumberedPosts(posts);
    private final SyncingPosts syncing = new SyncingPosts(numbered);

    @Test
    void beforeTheOrderIsSettledFirstNobodyIsToldThatNothingIsThere() {
        new ResolvingStories(posts, Clock.systemUTC()).resolve(aStory().build());

        assertThat(syncing.read(Optional.empty(), 9)).isEqualTo(new SyncReading.NotYet());

        numbered.settle(numbered.order());
        assertThat(syncing.read(Optional.empty(), 9)).isInstanceOf(SyncReading.Changed.class);
    }

    @Test
    void whoComesFromAnotherStoreIsTurnedAwayEvenThen() {
        SyncPoint elsewhere = new SyncPoint("another", new NumberedPosts.Place(3, "~"));

        assertThat(syncing.read(Optional.of(elsewhere), 9)).isEqualTo(new SyncReading.Unknown());
    }
}
