package dev.postbag.ingest.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of readings does. */
public abstract class ReadingsContract {

    private static final Instant NOW = Arrivals.NOON;
    private static final Instant UNTIL = NOW.plus(Duration.ofSeconds(30));

    private static final Besides BESIDES = new Besides(Map.of("attachment", 37, "an odd.name $", 1), 2);

    protected abstract Captures captures();

    protected abstract Readings readings();

    @Test
    void aReadingIsClaimedByOneWorkerOnly() {
        Capture capture = captures().takeIn(Arrivals.of("one"));

        Assignment assignment = readings().claim("first", NOW, UNTIL).orElseThrow();

        assertThat(assignment)
                .isEqualTo(new Assignment(
                        capture.id(), 1, capture.declaration(), capture.receivedAt(), capture.size(), "first", 1));
        assertThat(readings().claim("second", NOW, UNTIL)).isEmpty();
        assertThat(stateOf(capture)).isEqualTo(ReadingState.READING);
    }

    @Test
    void everyReadingOfACaptureIsClaimed() {
        captures().takeIn(Arrivals.of("twice"));
        captures().takeIn(Arrivals.of("twice"));

        Optional<Assignment> one = readings().claim("a", NOW, UNTIL);
        Optional<Assignment> other = readings().claim("b", NOW, UNTIL);

        assertThat(one.orElseThrow().reading() + other.orElseThrow().reading()).isEqualTo(3);
        assertThat(readings().claim("c", NOW, UNTIL)).isEmpty();
    }

    @Test
    void aReadingWhoseHolderGaveNoSignIsTakenOver() {
        captures().takeIn(Arrivals.of("orphan"));
        Assignment dead = readings().claim("dead", NOW, UNTIL).orElseThrow();

        Assignment next = readings().claim("next", UNTIL, UNTIL.plusSeconds(30)).orElseThrow();

        assertThat(next.attempt()).isEqualTo(2);
        assertThat(readings().renew(dead, 1, UNTIL.plusSeconds(60))).isFalse();
        assertThat(readings().parsed(dead, BESIDES)).isFalse();
        assertThat(readings().failed(dead, new ReadingFailure("late", "late"))).isFalse();
        assertThat(readings().parsed(next, BESIDES)).isTrue();
    }

    @Test
    void aReadingThatIsRenewedStaysWithItsHolderAndTellsHowFarItIs() {
        Capture capture = captures().takeIn(Arrivals.of("renewed"));
        Assignment held = readings().claim("holder", NOW, UNTIL).orElseThrow();

        assertThat(readings().renew(held, 4, UNTIL.plusSeconds(30))).isTrue();

        assertThat(readings().claim("other", UNTIL, UNTIL.plusSeconds(30))).isEmpty();
        assertThat(newestOf(capture).bytesRead()).isEqualTo(4);
    }

    @Test
    void aReadingGivenBackIsTakenAgainFromItsTimeOn() {
        captures().takeIn(Arrivals.of("given back"));
        Assignment held = readings().claim("holder", NOW, UNTIL).orElseThrow();

        readings().release(held, NOW.plusSeconds(2));

        assertThat(readings().claim("early", NOW.plusSeconds(1), UNTIL)).isEmpty();
        assertThat(readings().claim("other", NOW.plusSeconds(2), UNTIL)).isPresent();
    }

    @Test
    void aReadingPutOffIsTakenAgainFromItsTimeOnAsIfItHadNotBeenBegun() {
        captures().takeIn(Arrivals.of("put off"));
        Assignment held = readings().claim("holder", NOW, UNTIL).orElseThrow();

        readings().postpone(held, NOW.plusSeconds(2));

        assertThat(readings().claim("early", NOW.plusSeconds(1), UNTIL)).isEmpty();
        assertThat(readings()
                        .claim("other", NOW.plusSeconds(2), UNTIL)
                        .orElseThrow()
                        .attempt())
                .isEqualTo(1);
    }

    @Test
    void aReadingIsDoneOnceAndOnlyAfterItsStoriesAreKept() {
        Capture capture = captures().takeIn(Arrivals.of("done"));
        Readings.Ref ref = new Readings.Ref(capture.id(), 1);
        Assignment held = readings().claim("holder", NOW, UNTIL).orElseThrow();
        Tally tally = new Tally(1, 2, 3, 4, 0);
        CommentTally comments = new CommentTally(5, 6, 7, 8, 0);

        assertThat(readings().done(ref, tally, comments)).isFalse();
        assertThat(readings().parsed(held, BESIDES)).isTrue();
        assertThat(readings().resolving()).containsExactly(ref);
        assertThat(readings().done(ref, tally, comments)).isTrue();
        assertThat(readings().done(ref, Tally.NOTHING, CommentTally.NOTHING)).isFalse();

        assertThat(readings().resolving()).isEmpty();
        assertThat(stateOf(capture)).isEqualTo(ReadingState.DONE);
        assertThat(newestOf(capture).tally()).isEqualTo(tally);
        assertThat(newestOf(capture).comments()).isEqualTo(comments);
        assertThat(newestOf(capture).besides()).isEqualTo(BESIDES);
        assertThat(newestOf(capture).bytesRead()).isEqualTo(capture.size());
        assertThat(readings().claim("again", UNTIL.plusSeconds(99), UNTIL)).isEmpty();
    }

    @Test
    void whatWaitsForOthersIsReadAgainAsIfForTheFirstTimeAndNothingElseIs() {
        Capture waits = captures().takeIn(Arrivals.of("waits"));
        Assignment held = readings().claim("holder", NOW, UNTIL).orElseThrow();
        readings().parsed(held, BESIDES);
        captures().takeIn(Arrivals.of("failed"));
        Assignment other = readings().claim("holder", NOW, UNTIL).orElseThrow();
        readings().failed(other, new ReadingFailure("reader-fault", "It failed."));

        readings().readResolvingAgain();

        assertThat(readings().resolving()).isEmpty();
        Assignment again = readings()
                .claim("again", UNTIL.plusSeconds(99), UNTIL.plusSeconds(199))
                .orElseThrow();
        assertThat(again.capture()).isEqualTo(waits.id());
        assertThat(again.attempt()).isEqualTo(1);
        assertThat(readings().claim("again", UNTIL.plusSeconds(99), UNTIL)).isEmpty();
    }

    @Test
    void aReadingThatFailedIsNotTakenAgain() {
        Capture capture = captures().takeIn(Arrivals.of("failed"));
        Assignment held = readings().claim("holder", NOW, UNTIL).orElseThrow();
        ReadingFailure failure = new ReadingFailure("reader-fault", "It failed.");

        assertThat(readings().failed(held, failure)).isTrue();

        assertThat(stateOf(capture)).isEqualTo(ReadingState.FAILED);
        assertThat(newestOf(capture).failure()).isEqualTo(failure);
        assertThat(readings().claim("again", UNTIL.plusSeconds(99), UNTIL)).isEmpty();
    }

    @Test
    void anEarlierReadingIsChangedWithoutTouchingTheNewest() {
        Capture capture = captures().takeIn(Arrivals.of("two"));
        Assignment first = readings().claim("holder", NOW, UNTIL).orElseThrow();
        captures().takeIn(Arrivals.of("two"));

        readings().parsed(first, BESIDES);

        assertThat(captures().find(capture.id()).orElseThrow().readings())
                .extracting(CaptureReading::state)
                .containsExactly(ReadingState.RESOLVING, ReadingState.RECEIVED);
    }

    private ReadingState stateOf(Capture capture) {
        return newestOf(capture).state();
    }

    private CaptureReading newestOf(Capture capture) {
        return captures().find(capture.id()).orElseThrow().newest();
    }
}
