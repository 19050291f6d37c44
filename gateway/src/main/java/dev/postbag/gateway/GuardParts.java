package dev.postbag.gateway;

import dev.postbag.gateway.guard.AllowanceRule;
import dev.postbag.gateway.guard.Allowances;
import dev.postbag.gateway.guard.Challenges;
import dev.postbag.gateway.guard.CheckingSolutions;
import dev.postbag.gateway.guard.Pressure;
import dev.postbag.gateway.guard.PuzzleRule;
import dev.postbag.gateway.guard.SettingPuzzles;
import dev.postbag.gateway.guard.store.BucketAllowances;
import dev.postbag.gateway.guard.store.CaffeineSpentPuzzles;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/** The parts of the guard that are made from its settings, and from chance. */
public class GuardParts {

    private final SecureRandom random = new SecureRandom();

    @Produces
    @Singleton
    Allowances allowances(GuardSettings settings) {
        return new BucketAllowances(new AllowanceRule(settings.writes(), settings.per()), random, System::nanoTime);
    }

    @Produces
    @Singleton
    Pressure pressure() {
        return new Pressure(System::nanoTime);
    }

    @Produces
    @Singleton
    PuzzleRule puzzleRule(GuardSettings settings) {
        return new PuzzleRule(
                settings.puzzle().always(),
                settings.pressure().writesPerSecond(),
                settings.puzzle().leastBits(),
                settings.puzzle().mostBits());
    }

    @Produces
    @Singleton
    Challenges challenges() {
        return new Challenges(random);
    }

    @Produces
    @Singleton
    SettingPuzzles settingPuzzles(PuzzleRule rule, Pressure pressure, Challenges challenges, Clock clock) {
        return new SettingPuzzles(rule, pressure, challenges, clock);
    }

    @Produces
    @Singleton
    CheckingSolutions checkingSolutions(Challenges challenges, Clock clock) {
        return new CheckingSolutions(challenges, new CaffeineSpentPuzzles(System::nanoTime), clock);
    }
}
