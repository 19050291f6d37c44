package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.NOON;
import static dev.postbag.comment.thread.Samples.wish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.thread.WriteResult.Reason;
import dev.postbag.comment.thread.WriteResult.Refused;
import dev.postbag.comment.thread.WriteResult.TooSoon;
import dev.postbag.comment.thread.WriteResult.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RaidedThreadsTest {

    private static final Instant END = NOON.plus(Duration.ofMinutes(30));

    private final Discussion discussion = new Discussion();
    private final String post = discussion.openThread();

    @Test
    void aRaidedThreadTakesACommentWithASolvedPuzzleAloneUntilTheRaidEnds() {
        raid();
        assertThat(discussion.writing().write(wish(post, "Hello"))).isEqualTo(new Refused(Reason.PUZZLE_REQUIRED));
        assertThat(discussion.writing().write(solved(Optional.empty()))).isInstanceOf(Written.class);

        discussion.pass(Duration.ofMinutes(30));
        assertThat(discussion.writing().write(wish(post, "Hello"))).isInstanceOf(Written.class);
    }

    @Test
    void aRepeatOfWhatIsKeptTakesNoPuzzle() {
        Written first = discussion.write(Samples.keyed(post, "Hello", "a key of mine"));
        raid();

        assertThat(discussion
                        .write(Samples.keyed(post, "Hello", "a key of mine"))
                        .comment())
                .isEqualTo(first.comment());
    }

    @Test
    void inARaidedThreadAContributorWaitsAMinuteAtLeast() {
        raid();
        ContributorSecret contributor = ((Written) discussion.writing().write(solved(Optional.empty()))).contributor();
        discussion.pass(Duration.ofSeconds(10));

        assertThat(discussion.writing().write(solved(Optional.of(contributor))))
                .isEqualTo(new TooSoon(Duration.ofSeconds(50)));
        Door slow = discussion.doors.of(post).orElseThrow().door().set(ClosedFor.NOBODY, Duration.ofMinutes(2));
        assertThat(slow.pause(NOON)).isEqualTo(Duration.ofMinutes(2));
        assertThat(slow.set(ClosedFor.NOBODY, Duration.ZERO).pause(END)).isZero();
    }

    @Test
    void aThreadTellsUntilWhenItIsRaided() {
        assertThat(standing().raidedUntil()).isEmpty();
        raid();
        assertThat(standing().raidedUntil()).contains(END);
        discussion.pass(Duration.ofMinutes(30));
        assertThat(standing().raidedUntil()).isEmpty();
    }

    private void raid() {
        assertThat(discussion.raids.declare(post, new Raid(END, ""))).isTrue();
    }

    private WriteComment solved(Optional<ContributorSecret> contributor) {
        return new WriteComment(
                post,
                new Words("Hello"),
                null,
                contributor,
                new Credentials(false, true),
                Optional.empty(),
                Choices.NONE);
    }

    private DoorResult.Standing standing() {
        return (DoorResult.Standing) discussion.readingDoors().read(post);
    }
}
