package dev.postbag.gateway.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Sets a puzzle, the harder the more is written. */
public final class SettingPuzzles {

    /** How long a puzzle can be solved. */
    public static final Duration LASTS = Duration.ofMinutes(5);

    private final PuzzleRule rule;
    private final Pressure pressure;
    private final Challenges challenges;
    private final Clock clock;

    public SettingPuzzles(PuzzleRule rule, Pressure pressure, Challenges challenges, Clock clock) {
        this.rule = rule;
        this.pressure = pressure;
        this.challenges = challenges;
        this.clock = clock;
    }

    public Puzzle set() {
        return challenges.make(
                rule.bits(pressure.writesPerSecond()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(LASTS));
    }
}
