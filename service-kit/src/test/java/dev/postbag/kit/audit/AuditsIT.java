package dev.postbag.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.testkit.MongoForTests;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditsIT {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.chosen();

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Audits audits = new Audits(MONGO.database());

    @BeforeEach
    void emptyIt() {
        MONGO.database().drop();
    }

    @Test
    void nothingIsToBeDoneUntilItIsAskedFor() {
        assertThat(claim("one", NOON)).isEmpty();
        assertThat(audits.state()).isEqualTo(new AuditState(0, 0, null, null));
    }

    @Test
    void oneReplicaHasItAtATimeUntilItsLeaseRunsOut() {
        audits.request();
        Audits.Claim first = claim("one", NOON).orElseThrow();

        assertThat(claim("two", NOON.plusSeconds(59))).isEmpty();
        assertThat(claim("two", NOON.plusSeconds(60))).isPresent();
        assertThat(audits.progress(first, result(first), NOON)).isFalse();
        assertThat(audits.end(first, result(first))).isFalse();
    }

    @Test
    void progressAndResultAreReadAsTheyWereKept() {
        audits.request();
        Audits.Claim claim = claim("one", NOON).orElseThrow();

        assertThat(audits.progress(claim, result(claim), NOON.plusSeconds(60))).isTrue();
        assertThat(audits.state().running()).isEqualTo(result(claim));
        assertThat(audits.end(claim, result(claim))).isTrue();

        assertThat(audits.state()).isEqualTo(new AuditState(1, 1, null, result(claim)));
        assertThat(claim("one", NOON)).isEmpty();
    }

    @Test
    void askedForAgainWhileItRunsItIsDoneAgain() {
        audits.request();
        Audits.Claim claim = claim("one", NOON).orElseThrow();
        audits.request();
        audits.end(claim, result(claim));

        Audits.Claim again = claim("two", NOON).orElseThrow();
        assertThat(again.request()).isEqualTo(2);
        assertThat(again.before()).isEqualTo(result(claim));
    }

    @Test
    void whatIsReleasedIsFreeFromThatTimeOn() {
        audits.request();
        audits.release(claim("one", NOON).orElseThrow(), NOON.plusSeconds(10));

        assertThat(claim("two", NOON.plusSeconds(9))).isEmpty();
        assertThat(claim("two", NOON.plusSeconds(10)).orElseThrow().attempt()).isEqualTo(2);
    }

    private Optional<Audits.Claim> claim(String holder, Instant now) {
        return audits.claim(holder, now, now.plusSeconds(60));
    }

    private static AuditResult result(Audits.Claim claim) {
        return new AuditResult(
                claim.request(),
                NOON,
                NOON.plusSeconds(5),
                12,
                Map.of("things", 12L),
                Map.of("kind", Map.of("all", 12L, "lost", 0L)),
                Map.of("odd", 1L),
                List.of(
                        new Misfit("odd", "thing", "t1", "even", "odd", null),
                        new Misfit("odd", "thing", "t2", "even", "odd", NOON)),
                List.of("others"),
                null);
    }
}
