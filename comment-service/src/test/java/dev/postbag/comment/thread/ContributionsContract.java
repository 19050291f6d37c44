package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.thread.Contributions.Contribution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What everything that knows of contributions keeps to. */
public abstract class ContributionsContract {

    private final String post = Samples.post();

    protected abstract Comments comments();

    protected abstract Contributions contributions();

    @Test
    void aContributorsCommentsInAThreadAreCountedFromATimeOnWhateverBecameOfThem() {
        keep(post, "one", NOON.minusSeconds(61));
        keep(post, "one", NOON.minusSeconds(60));
        Comment rejected = keep(post, "one", NOON);
        comments().change(rejected, Samples.decided(rejected, Samples.rejection(rejected, "ann", NOON)));
        keep(post, "another", NOON);
        keep(Samples.post(), "one", NOON);

        assertThat(contributions().count(post, "one", NOON.minusSeconds(60))).isEqualTo(2);
        assertThat(contributions().count(post, "nobody", NOON)).isZero();
    }

    @Test
    void onlyAnotherCommentThatCanBeReadCountsAsPublished() {
        Comment comment = keep(post, "one", NOON);
        assertThat(contributions().hasPublished(post, "one", comment.id())).isFalse();

        Comment other = keep(post, "one", NOON);
        assertThat(contributions().hasPublished(post, "one", comment.id())).isTrue();
        assertThat(contributions().hasPublished(Samples.post(), "one", comment.id()))
                .isFalse();

        comments().change(other, Samples.decided(other, Samples.rejection(other, "ann", NOON)));
        assertThat(contributions().hasPublished(post, "one", comment.id())).isFalse();
    }

    @Test
    void whoSaidSomethingInTheThreadBeforeIsNoNewcomer() {
        keep(post, "known", NOON.minusSeconds(61));
        keep(post, "known", NOON);
        keep(Samples.post(), "one", NOON.minusSeconds(61));
        keep(post, "one", NOON.minusSeconds(60));
        keep(post, "one", NOON);
        keep(post, "two", NOON);
        keep(Samples.post(), "three", NOON);
        Instant since = NOON.minusSeconds(60);

        assertThat(contributions().hasMoreNewcomers(post, since, 2)).isTrue();
        assertThat(contributions().hasMoreNewcomers(post, since, 3)).isFalse();
        assertThat(contributions().hasMoreNewcomers(post, NOON.plusMillis(1), 0))
                .isFalse();
    }

    @Test
    void whatIsTakenInFromElsewhereBringsNoNewcomers() {
        comments()
                .keep(Samples.published(new Comment(
                        UUID.randomUUID().toString(),
                        post,
                        null,
                        CommentStatus.PUBLISHED,
                        1,
                        NOON,
                        false,
                        said("one", NOON),
                        Comment.Proof.NONE,
                        new Comment.Imported(null))));

        assertThat(contributions().hasMoreNewcomers(post, NOON, 0)).isFalse();
    }

    @Test
    void theNewestOfAThreadComeFirstWithoutWhatWasWithdrawn() {
        keep(post, "one", NOON.minusSeconds(1));
        Comment first = keep(post, "one", NOON);
        Comment rejected = keep(post, "two", NOON.plusSeconds(1));
        comments().change(rejected, Samples.decided(rejected, Samples.rejection(rejected, "ann", NOON)));
        Comment gone = keep(post, "three", NOON.plusSeconds(2));
        comments().change(gone, Samples.withdrawn(gone));

        assertThat(contributions().newest(post, NOON, 10))
                .extracting(Contribution::comment)
                .containsExactly(rejected.id(), first.id());
        assertThat(contributions().newest(post, NOON, 1))
                .isEqualTo(List.of(
                        new Contribution(rejected.id(), "two", rejected.said().words())));
    }

    @Test
    void whoAskAtOnceAreEachToldOfTheirOwnTimeAndThread() throws Exception {
        String elsewhere = Samples.post();
        for (int second = 0; second < 10; second++) {
            keep(post, "here", NOON.plusSeconds(second));
            keep(elsewhere, "there", NOON.plusSeconds(second));
        }
        Contributions shared = contributions();
        List<Future<List<Contribution>>> found = new ArrayList<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int asked = 0; asked < 40; asked++) {
                String under = asked % 2 == 0 ? post : elsewhere;
                Instant since = NOON.plusSeconds(asked / 4);
                found.add(pool.submit(() -> shared.newest(under, since, 50)));
            }
        }

        for (int asked = 0; asked < 40; asked++) {
            assertThat(found.get(asked).get())
                    .hasSize(10 - asked / 4)
                    .extracting(Contribution::contributor)
                    .containsOnly(asked % 2 == 0 ? "here" : "there");
        }
    }

    private Comment keep(String under, String contributor, Instant at) {
        return comments()
                .keep(Samples.published(Comment.published(
                        UUID.randomUUID().toString(),
                        under,
                        null,
                        at,
                        said(contributor, at),
                        new Comment.Proof("receipt-hash", "fingerprint", ""))));
    }

    private static Comment.Said said(String contributor, Instant at) {
        return new Comment.Said(
                contributor, "Quiet Kingfisher", Revision.plain(new Words("It was not raining."), at), false);
    }
}
