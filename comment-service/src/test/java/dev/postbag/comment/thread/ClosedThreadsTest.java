package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.by;
import static dev.postbag.comment.thread.Samples.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.comment.thread.WriteResult.Reason;
import dev.postbag.comment.thread.WriteResult.Refused;
import dev.postbag.comment.thread.WriteResult.TooSoon;
import dev.postbag.comment.thread.WriteResult.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedThreadsTest {

    private final Discussion discussion = new Discussion();
    private final String post = discussion.openThread();

    @Test
    void aThreadClosedByHandTakesNothingUntilItIsOpened() {
        set(ClosedFor.ALL, Duration.ZERO);
        assertThat(discussion.writing().write(wish(post, "Hello"))).isEqualTo(new Refused(Reason.THREAD_CLOSED));

        set(ClosedFor.NOBODY, Duration.ZERO);
        assertThat(discussion.writing().write(wish(post, "Hello"))).isInstanceOf(Written.class);
    }

    @Test
    void aThreadClosedForThoseWithoutAnAccountTakesWhatTheOthersWriteAndKeepsNothingOfThat() {
        set(ClosedFor.ANONYMOUS, Duration.ZERO);
        WriteComment known = new WriteComment(
                post,
                new Words("Hello"),
                null,
                Optional.empty(),
                new Credentials(true, false),
                Optional.of("a key of mine"),
                Choices.NONE);

        assertThat(discussion.writing().write(wish(post, "Hello")))
                .isEqualTo(new Refused(Reason.THREAD_CLOSED_FOR_ANONYMOUS));
        var written = discussion.write(known);

        assertThat(discussion
                        .write(Samples.keyed(post, "Hello", "a key of mine"))
                        .comment())
                .isEqualTo(written.comment());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-16, 2026-01-18T00:00:00Z",
        "2025-12, 2026-01-02T00:00:00Z",
        "2025, 2026-01-02T00:00:00Z",
        "unknown,",
    })
    void aThreadClosesADayAfterTheEndOfWhatIsKnownOfItsPostsDate(String date, Instant closes) {
        Door door = new Door(ClosedFor.NOBODY, Duration.ZERO, 0, Optional.of(date));

        assertThat(door.closesAt(new ClosingRule(Optional.of(Duration.ofDays(1)))))
                .isEqualTo(Optional.ofNullable(closes));
        assertThat(door.closesAt(new ClosingRule(Optional.empty()))).isEmpty();
    }

    @Test
    void aThreadThatIsTooOldSaysSoAndTakesNothing() {
        discussion.follow(PostState.published(post, 2, true).on("2026-01-17"));
        assertThat(discussion.writing().write(wish(post, "Hello"))).isInstanceOf(Written.class);

        discussion.pass(Discussion.CLOSE_AFTER).pass(Duration.ofHours(12));

        assertThat(discussion.writing().write(wish(post, "Hello"))).isEqualTo(new Refused(Reason.THREAD_CLOSED));
        assertThat(standing().closing()).contains(Closing.AGE);
        assertThat(standing().closesAt())
                .contains(Instant.parse("2026-01-18T00:00:00Z").plus(Discussion.CLOSE_AFTER));
    }

    @Test
    void inSlowModeAContributorWaitsAndAnotherDoesNot() {
        set(ClosedFor.NOBODY, Duration.ofSeconds(30));
        ContributorSecret contributor = discussion.write(wish(post, "One")).contributor();
        discussion.pass(Duration.ofSeconds(10));

        assertThat(discussion.writing().write(by(contributor, post, "Two")))
                .isEqualTo(new TooSoon(Duration.ofSeconds(20)));
        assertThat(discussion.shown(post)).hasSize(1);
        assertThat(discussion.writing().write(wish(post, "Another"))).isInstanceOf(Written.class);
        discussion.pass(Duration.ofSeconds(20));
        assertThat(discussion.writing().write(by(contributor, post, "Two"))).isInstanceOf(Written.class);
    }

    @Test
    void aRepeatIsAnsweredInSlowModeToo() {
        set(ClosedFor.NOBODY, Duration.ofSeconds(30));
        var first = discussion.write(Samples.keyed(post, "Hello", "a key of mine"));

        assertThat(discussion
                        .write(Samples.keyed(post, "Hello", "a key of mine"))
                        .comment())
                .isEqualTo(first.comment());
    }

    @Test
    void aRepeatOfWhatDiedOnItsWayNeedNotWait() {
        set(ClosedFor.NOBODY, Duration.ofSeconds(30));
        Screening dying = candidate -> {
            throw new IllegalStateException("The process dies here");
        };
        discussion.screening = dying;
        assertThatThrownBy(() -> discussion.write(Samples.keyed(post, "Hello", "a key of mine")))
                .hasMessage("The process dies here");
        discussion.screening = candidate -> Optional.empty();

        assertThat(discussion.writing().write(Samples.keyed(post, "Hello", "a key of mine")))
                .isInstanceOf(Written.class);
    }

    @Test
    void whoDoesNotKnowHowADoorStandsDoesNotSetIt() {
        set(ClosedFor.ALL, Duration.ZERO);

        assertThat(discussion.settingDoors().set(new SetDoor(post, 0, ClosedFor.NOBODY, Duration.ZERO)))
                .isEqualTo(new DoorResult.ChangedSince());
        assertThat(discussion.settingDoors().set(new SetDoor("unknown", 0, ClosedFor.NOBODY, Duration.ZERO)))
                .isEqualTo(new DoorResult.NoSuchPost());
        assertThat(standing().door().closedFor()).isEqualTo(ClosedFor.ALL);
        set(ClosedFor.ALL, Duration.ZERO);
        assertThat(standing().door().version()).isEqualTo(1);
    }

    private void set(ClosedFor whom, Duration pause) {
        assertThat(discussion
                        .settingDoors()
                        .set(new SetDoor(post, standing().door().version(), whom, pause)))
                .isInstanceOf(DoorResult.Standing.class);
    }

    private DoorResult.Standing standing() {
        return (DoorResult.Standing) discussion.readingDoors().read(post);
    }
}
