package dev.postbag.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.gateway.fixture.Solver;
import dev.postbag.gateway.guard.store.CaffeineSpentPuzzles;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CheckingSolutionsTest {

    private static final PuzzleRule RULE = new PuzzleRule(false, 10, 9, 20);

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Challenges challenges = new Challenges(new SecureRandom());
    private final SettingPuzzles setting = new SettingPuzzles(RULE, new Pressure(() -> 0), challenges, clock);
    private final CheckingSolutions checking =
            new CheckingSolutions(challenges, new CaffeineSpentPuzzles(() -> 0), clock);

    @Test
    void aSolutionIsRightOnce() {
        Puzzle puzzle = setting.set();
        String solution = Solver.solve(puzzle.challenge(), puzzle.bits());

        assertThat(puzzle.bits()).isEqualTo(9);
        assertThat(checking.check(solution)).isEqualTo(Solution.RIGHT);
        assertThat(checking.check(solution)).isEqualTo(Solution.SPENT);
        assertThat(checking.check(Solver.solve(setting.set().challenge(), 9))).isEqualTo(Solution.RIGHT);
    }

    @Test
    void aSolutionWithTooFewZeroBitsIsWrong() {
        Puzzle puzzle = setting.set();

        assertThat(checking.check(Solver.fail(puzzle.challenge(), puzzle.bits())))
                .isEqualTo(Solution.WRONG);
    }

    @Test
    void aPuzzleExpires() {
        Puzzle puzzle = setting.set();
        String solution = Solver.solve(puzzle.challenge(), puzzle.bits());
        now = puzzle.expiresAt();

        assertThat(checking.check(solution)).isEqualTo(Solution.EXPIRED);
    }

    @Test
    void aPuzzleThatWasNotSetHereIsUnknown() {
        Puzzle elsewhere = new Challenges(new SecureRandom()).make(1, now.plusSeconds(60));

        assertThat(checking.check(Solver.solve(elsewhere.challenge(), 1))).isEqualTo(Solution.UNKNOWN);
        assertThat(checking.check("")).isEqualTo(Solution.UNKNOWN);
        assertThat(checking.check("!:1")).isEqualTo(Solution.UNKNOWN);
        assertThat(checking.check(null)).isEqualTo(Solution.NONE);
    }

    @Test
    void noCharacterOfAChallengeCanBeChanged() {
        Puzzle puzzle = setting.set();
        String challenge = puzzle.challenge();
        for (int place = 0; place < challenge.length(); place++) {
            char other = challenge.charAt(place) == 'A' ? 'B' : 'A';
            String changed = challenge.substring(0, place) + other + challenge.substring(place + 1);
            assertThat(challenges.read(changed)).as(changed).isEmpty();
        }
        assertThat(challenges.read(challenge + "=")).isEmpty();
        assertThat(challenges.read(challenge)).contains(puzzle);
    }
}
