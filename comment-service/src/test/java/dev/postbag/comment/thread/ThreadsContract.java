package dev.postbag.comment.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every store of threads keeps to. */
public abstract class ThreadsContract {

    private final String post = Samples.post();

    protected abstract Threads threads();

    @Test
    void manyPostsAreFollowedAtOnceAndALaterStateStands() {
        String other = Samples.post();
        threads().follow(PostState.withdrawn(other, 5), Samples.key());

        threads()
                .follow(Map.of(
                        PostState.published(post, 1, true), Samples.key(),
                        PostState.published(other, 3, true), Samples.key()));

        assertThat(threads().under(post).orElseThrow().open()).isTrue();
        assertThat(threads().under(other).orElseThrow().hidden()).isTrue();
    }

    @Test
    void thereIsNoThreadUnderAPostNobodyHeardOf() {
        assertThat(threads().under(post)).isEmpty();
    }

    @Test
    void aPublishedPostOpensItsThread() {
        threads().follow(PostState.published(post, 1, true), Samples.key());

        assertThat(thread()).returns(true, CommentThread::open).returns(false, CommentThread::hidden);
    }

    @Test
    void aPublishedPostWithoutCommentsHasAClosedThread() {
        threads().follow(PostState.published(post, 1, false), Samples.key());

        assertThat(thread()).returns(false, CommentThread::open).returns(false, CommentThread::hidden);
    }

    @Test
    void aWithdrawnPostClosesAndHidesItsThread() {
        threads().follow(PostState.published(post, 1, true), Samples.key());
        threads().follow(PostState.withdrawn(post, 2), Samples.key());

        assertThat(thread()).returns(false, CommentThread::open).returns(true, CommentThread::hidden);
    }

    @Test
    void aStateThatComesLateChangesNothing() {
        threads().follow(PostState.withdrawn(post, 5), Samples.key());
        CommentThread before = thread();

        threads().follow(PostState.published(post, 3, true), Samples.key());
        threads().follow(PostState.published(post, 5, true), Samples.key());

        assertThat(sameAs(before)).isTrue();
    }

    @Test
    void aThreadHoldsWhatTheLatestStateOfItsPostNames() {
        threads().follow(PostState.published(post, 1, true, List.of("Harbour Office")), Samples.key());
        assertThat(thread().names()).containsExactly("Harbour Office");

        threads().follow(PostState.published(post, 3, true, List.of("Thornbury", "Lamp Trust")), Samples.key());
        threads().follow(PostState.published(post, 2, true, List.of("Late")), Samples.key());

        assertThat(thread().names()).containsExactly("Thornbury", "Lamp Trust");
    }

    @Test
    void aPostPublishedAgainOpensItsThreadAgain() {
        threads().follow(PostState.withdrawn(post, 5), Samples.key());
        threads().follow(PostState.published(post, 6, true), Samples.key());

        assertThat(thread()).returns(true, CommentThread::open).returns(false, CommentThread::hidden);
    }

    @Test
    void aThreadKeepsTheKeyItWasMadeWith() {
        ThreadKey first = Samples.key();
        threads().follow(PostState.published(post, 1, true), first);
        threads().follow(PostState.published(post, 2, true), Samples.key());

        assertThat(thread().key().bytes()).isEqualTo(first.bytes());
    }

    @Test
    void ofStatesThatComeAtOnceTheLatestHolds() throws Exception {
        List<Callable<Object>> states = LongStream.rangeClosed(1, 20)
                .mapToObj(version -> Executors.callable(() -> threads()
                        .follow(
                                version == 20
                                        ? PostState.withdrawn(post, version)
                                        : PostState.published(post, version, true),
                                Samples.key())))
                .toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(states)) {
                done.get();
            }
        }

        assertThat(thread()).returns(20L, CommentThread::postVersion).returns(true, CommentThread::hidden);
    }

    private CommentThread thread() {
        return threads().under(post).orElseThrow();
    }

    private boolean sameAs(CommentThread before) {
        CommentThread now = thread();
        return now.open() == before.open()
                && now.hidden() == before.hidden()
                && now.postVersion() == before.postVersion()
                && java.util.Arrays.equals(now.key().bytes(), before.key().bytes());
    }
}
