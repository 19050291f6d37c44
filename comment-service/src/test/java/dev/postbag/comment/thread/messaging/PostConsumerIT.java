package dev.postbag.comment.thread.messaging;

import static dev.postbag.comment.thread.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.postbag.comment.thread.CommentThread;
import dev.postbag.comment.thread.Doors;
import dev.postbag.comment.thread.Samples;
import dev.postbag.comment.thread.Threads;
import dev.postbag.contracts.Event;
import dev.postbag.contracts.post.PostPublished;
import dev.postbag.contracts.post.PostRevised;
import dev.postbag.contracts.post.PostWithdrawn;
import dev.postbag.contracts.post.StoryResolved;
import dev.postbag.kit.inbox.DeadLetters;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class PostConsumerIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Inject
    Topics topics;

    @Inject
    Threads threads;

    @Inject
    Doors doors;

    @Inject
    DeadLetters deadLetters;

    private final String post = Samples.post();

    @Test
    void aPublishedPostOpensAThread() {
        topics.send(published(1));

        awaitVersion(1);
        assertThat(thread().open()).isTrue();
        assertThat(doors.of(post).orElseThrow().door().publishedOn()).contains("2026-01-17");
    }

    @Test
    void aRevisedPostKeepsItsThreadAndMayCloseIt() {
        topics.send(published(1));
        awaitVersion(1);
        byte[] key = thread().key().bytes();

        topics.send(
                new PostRevised(post, 2, 2, "slug", "Title", "2026-01-17", false, NOON, null, null, null, null, null));
        awaitVersion(2);
        assertThat(thread()).returns(false, CommentThread::open).returns(false, CommentThread::hidden);
        assertThat(thread().key().bytes()).isEqualTo(key);
    }

    @Test
    void aThreadLearnsWhatItsPostNames() {
        topics.send(new PostPublished(
                post, 1, 1, "slug", "Title", "2026-01-17", true, NOON, null, List.of("Harbour Office"), null, null));

        awaitVersion(1);
        assertThat(thread().names()).containsExactly("Harbour Office");
    }

    @Test
    void aRevisionHeardFirstOpensAThread() {
        topics.send(
                new PostRevised(post, 2, 2, "slug", "Title", "2026-01-17", true, NOON, null, null, null, null, null));

        awaitVersion(2);
        assertThat(thread().open()).isTrue();
    }

    @Test
    void aWithdrawnPostStaysWithdrawnWhenAnEarlierEventComesLate() {
        topics.send(published(1));
        topics.send(withdrawn(5));
        topics.send(withdrawn(5));
        topics.send(published(3));
        allBeforeAreHeard();

        assertThat(thread())
                .returns(5L, CommentThread::postVersion)
                .returns(false, CommentThread::open)
                .returns(true, CommentThread::hidden);
    }

    @Test
    void anEventHeardTwiceChangesNothing() {
        Event first = published(1);
        topics.send(first);
        awaitVersion(1);
        byte[] key = thread().key().bytes();
        topics.send(first);
        topics.send(published(2));
        awaitVersion(2);

        assertThat(thread().key().bytes()).isEqualTo(key);
    }

    @Test
    void whatIsOfNoUseHereIsPassedOver() {
        topics.send(new StoryResolved("story", "capture", 1, StoryResolved.Outcome.CREATED, post, 1, "new"));
        allBeforeAreHeard();

        assertThat(deadLetters.list())
                .noneMatch(letter -> post.equals(letter.key()) && "dev.postbag.StoryResolved.v1".equals(letter.type()));
    }

    @Test
    void whatCannotBeReadIsPutAwayAndHoldsNothingUp() {
        topics.send("postbag.posts", post, "dev.postbag.PostPublished.v1", "{\"post\": ");
        topics.send(published(1));

        awaitVersion(1);
        assertThat(deadLetters.list()).anyMatch(letter -> post.equals(letter.key()));
    }

    /** Events of one key are heard in order: once a last one has had its effect, those before it have had theirs. */
    private void allBeforeAreHeard() {
        topics.send("postbag.posts", post, "dev.postbag.Unknown.v1", "{}");
        await().atMost(LONGEST)
                .until(() -> deadLetters.list().stream()
                        .anyMatch(
                                letter -> post.equals(letter.key()) && "dev.postbag.Unknown.v1".equals(letter.type())));
    }

    private void awaitVersion(long version) {
        await().atMost(LONGEST)
                .until(() -> threads.under(post)
                        .filter(thread -> thread.postVersion() == version)
                        .isPresent());
    }

    private CommentThread thread() {
        return threads.under(post).orElseThrow();
    }

    private PostPublished published(long version) {
        return new PostPublished(post, version, 1, "slug", "Title", "2026-01-17", true, NOON, null, null, null, null);
    }

    private PostWithdrawn withdrawn(long version) {
        return new PostWithdrawn(post, version, NOON, null);
    }
}
