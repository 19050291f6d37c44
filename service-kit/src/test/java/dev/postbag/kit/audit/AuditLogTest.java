package dev.postbag.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditLogTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Instant now = NOON;
    private Duration rested = Duration.ZERO;
    private boolean stopping;
    private final List<AuditResult> saved = new ArrayList<>();

    @Test
    void whatIsAccountedForIsAddedUpByKind() {
        AuditLog log = log(null, 0.25, 10);
        log.covered("kind", Map.of("all", 5L, "lost", 0L));
        log.covered("kind", Map.of("all", 7L, "lost", 1L));

        assertThat(log.result().coverage()).containsEntry("kind", Map.of("all", 12L, "lost", 1L));
    }

    @Test
    void anAuditTakesItsShareOfTimeOnly() {
        AuditLog log = log(null, 0.25, 10);
        for (int i = 0; i < 1_000; i++) {
            now = now.plusMillis(10);
            log.checked("things");
        }

        assertThat(rested).isBetween(Duration.ofMillis(29_000), Duration.ofMillis(30_000));
        assertThat(log.result().checked()).containsEntry("things", 1_000L);
        assertThat(saved).hasSizeBetween(30, 41);
    }

    @Test
    void allMisfitsAreCountedAndTheFirstAreNamed() {
        AuditLog log = log(null, 1, 2);
        for (int i = 0; i < 5; i++) {
            log.found("odd", "thing", "t" + i, "even", "odd");
        }

        AuditResult end = log.ended(null);

        assertThat(end.misfits()).isEqualTo(Map.of("odd", 5L));
        assertThat(end.named()).extracting(Misfit::id).containsExactly("t0", "t1");
        assertThat(end.sound()).isFalse();
    }

    @Test
    void whatIsOnlyNotedIsNamedBehindWhatDoesNotFitAndLeavesTheWholeSound() {
        AuditLog noting = log(null, 1, 2);
        noting.noted("changed", "thing", "n1", "one", "other");
        assertThat(noting.ended(null).named()).extracting(Misfit::id).containsExactly("n1");
        assertThat(noting.ended(null).sound()).isTrue();

        noting.noted("changed", "thing", "n2", "one", "other");
        noting.found("odd", "thing", "t1", "even", "odd");

        assertThat(noting.ended(null).named()).extracting(Misfit::id).containsExactly("t1", "n1");
        assertThat(noting.ended(null).sound()).isFalse();
    }

    @Test
    void whatDidNotFitBeforeKeepsTheTimeItWasLastWhole() {
        AuditResult first = log(null, 1, 10).ended(null);
        now = now.plusSeconds(3_600);
        AuditLog second = log(first, 1, 10);
        second.found("odd", "thing", "t1", "even", "odd");
        AuditResult found = second.ended(null);
        now = now.plusSeconds(3_600);
        AuditLog third = log(found, 1, 10);
        third.found("odd", "thing", "t1", "even", "odd");
        third.found("odd", "thing", "t2", "even", "odd");

        assertThat(found.named()).extracting(Misfit::lastWhole).containsExactly(NOON);
        assertThat(third.ended(null).named())
                .extracting(Misfit::lastWhole)
                .containsExactly(NOON, NOON.plusSeconds(3_600));
    }

    @Test
    void anAuditThatDidNotSeeAllVouchesForNothing() {
        AuditLog partial = log(null, 1, 10);
        partial.unchecked("others");
        AuditLog next = log(partial.ended(null), 1, 10);
        next.found("odd", "thing", "t1", "even", "odd");

        assertThat(partial.ended(null).sound()).isFalse();
        assertThat(next.ended(null).named().getFirst().lastWhole()).isNull();
    }

    @Test
    void aStopEndsItAtOnce() {
        AuditLog log = log(null, 0.5, 10);
        stopping = true;
        now = now.plusSeconds(1);

        assertThatThrownBy(() -> log.checked("things")).isInstanceOf(AuditStopped.class);
    }

    private AuditLog log(@Nullable AuditResult before, double share, int named) {
        return new AuditLog(1, before, new AuditTerms(share, named), new Moving(), this::rest, saved::add);
    }

    private boolean rest(Duration time) {
        now = now.plus(time);
        rested = rested.plus(time);
        return stopping;
    }

    private final class Moving extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
