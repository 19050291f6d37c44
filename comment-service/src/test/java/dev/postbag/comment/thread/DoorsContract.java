package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store keeps to that keeps how threads' doors stand, what comes through them, and whose turn it is there. */
public abstract class DoorsContract {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final String post = Samples.post();

    protected abstract Threads threads();

    protected abstract Doors doors();

    protected abstract Raids raids();

    protected abstract Turns turns();

    @Test
    void aDoorIsOpenUntilItIsSet() {
        assertThat(doors().of(post)).isEmpty();
        open("2026-01");

        assertThat(door()).isEqualTo(new Door(ClosedFor.NOBODY, Duration.ZERO, 0, Optional.of("2026-01")));
        assertThat(doors().of(post).orElseThrow().thread())
                .usingRecursiveComparison()
                .isEqualTo(threads().under(post).orElseThrow());
    }

    @Test
    void aDoorStaysAsItWasSetWhateverBecomesOfThePost() {
        open("2026-01");
        Door set = door().set(ClosedFor.ANONYMOUS, PAUSE);
        assertThat(doors().set(post, door(), set)).isTrue();
        assertThat(door()).isEqualTo(set);

        threads().follow(PostState.published(post, 2, true).on("2026-01-17"), Samples.key());

        assertThat(door()).isEqualTo(new Door(ClosedFor.ANONYMOUS, PAUSE, 1, Optional.of("2026-01-17")));
    }

    @Test
    void ofTwoWhoSetADoorTheSecondHearsOfTheFirst() {
        open("2026");
        Door before = door();

        assertThat(doors().set(post, before, before.set(ClosedFor.ALL, PAUSE))).isTrue();
        assertThat(doors().set(post, before, before.set(ClosedFor.NOBODY, PAUSE)))
                .isFalse();
        Door closed = door();
        assertThat(closed.closedFor()).isEqualTo(ClosedFor.ALL);
        assertThat(doors().set(post, closed, closed.set(ClosedFor.NOBODY, PAUSE)))
                .isTrue();
        assertThat(doors().set("unknown", before, closed)).isFalse();
    }

    @Test
    void aRaidStaysWhateverBecomesOfTheDoorAndThePost() {
        Raid raid = new Raid(NOON.plusSeconds(60), "We read everything tonight.");
        assertThat(raids().declare(post, raid)).isFalse();
        open("2026-01");
        assertThat(door().raid()).isEmpty();
        assertThat(raids().declare(post, raid)).isTrue();

        assertThat(doors().set(post, door(), door().set(ClosedFor.NOBODY, PAUSE)))
                .isTrue();
        threads().follow(PostState.published(post, 2, true).on("2026-01-17"), Samples.key());

        assertThat(door().raid()).contains(raid);
        assertThat(door().raid()).contains(raid);
        assertThat(door().slowMode()).isEqualTo(PAUSE);
    }

    @Test
    void aRaidBeginsByItselfOnlyWhereNoneHolds() {
        open("2026-01");
        Raid first = new Raid(NOON.plusSeconds(60), "");
        raids().begin(post, first, NOON);
        raids().begin(post, new Raid(NOON.plusSeconds(600), ""), NOON.plusSeconds(59));
        assertThat(door().raid()).contains(first);

        Raid second = new Raid(NOON.plusSeconds(120), "");
        raids().begin(post, second, NOON.plusSeconds(60));
        assertThat(door().raid()).contains(second);
    }

    @Test
    void aRaidThatHoldsIsCalledOffAndOneThatIsOverIsNot() {
        open("2026-01");
        raids().callOff(post, NOON);
        assertThat(door().raid()).isEmpty();
        raids().declare(post, new Raid(NOON.plusSeconds(60), "Why"));

        raids().callOff(post, NOON.plusSeconds(20));
        assertThat(door().raid()).contains(new Raid(NOON.plusSeconds(20), "Why", true));
        raids().callOff(post, NOON.plusSeconds(30));
        assertThat(door().raid()).contains(new Raid(NOON.plusSeconds(20), "Why", true));
    }

    @Test
    void aContributorWaitsForTheirTurnAndNobodyElseDoes() {
        assertThat(take("one", NOON)).isEmpty();
        assertThat(take("one", NOON.plusSeconds(29))).contains(NOON.plus(PAUSE));
        assertThat(take("two", NOON.plusSeconds(29))).isEmpty();
        assertThat(turns().take(Samples.post(), "one", "elsewhere", NOON, PAUSE))
                .isEmpty();
        assertThat(take("one", NOON.plus(PAUSE))).isEmpty();
        assertThat(take("one", NOON.plus(PAUSE))).contains(NOON.plus(PAUSE).plus(PAUSE));
    }

    @Test
    void whoTookATurnForAWishHasItStillForThatOne() {
        assertThat(turns().take(post, "one", "first", NOON, PAUSE)).isEmpty();

        assertThat(turns().take(post, "one", "first", NOON.plusSeconds(1), PAUSE))
                .isEmpty();
        assertThat(turns().take(post, "one", "second", NOON.plusSeconds(2), PAUSE))
                .contains(NOON.plusSeconds(1).plus(PAUSE));
    }

    @Test
    void ofManyAtOnceOneTakesTheTurn() throws Exception {
        List<Callable<Optional<Instant>>> takers = IntStream.range(0, 16)
                .<Callable<Optional<Instant>>>mapToObj(i -> () -> take("one", NOON))
                .toList();
        int taken = 0;
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<Optional<Instant>> next : pool.invokeAll(takers)) {
                taken += next.get().isEmpty() ? 1 : 0;
            }
        }

        assertThat(taken).isEqualTo(1);
    }

    private Optional<Instant> take(String contributor, Instant now) {
        return turns().take(post, contributor, UUID.randomUUID().toString(), now, PAUSE);
    }

    private void open(String date) {
        threads().follow(PostState.published(post, 1, true).on(date), Samples.key());
    }

    private Door door() {
        return doors().of(post).orElseThrow().door();
    }
}
