package dev.postbag.gateway.guard.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postbag.gateway.guard.Puzzle;
import dev.postbag.gateway.guard.SettingPuzzles;
import dev.postbag.gateway.guard.SpentPuzzles;
import java.util.function.LongSupplier;

/** The spent puzzles in memory, each for as long as it could still be solved. */
public final class CaffeineSpentPuzzles implements SpentPuzzles {

    private static final long MOST = 100_000;

    private final Cache<String, Puzzle> spent;

    /** @param nanos a clock that never goes back, such as {@link System#nanoTime} */
    public CaffeineSpentPuzzles(LongSupplier nanos) {
        this.spent = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(SettingPuzzles.LASTS)
                .ticker(nanos::getAsLong)
                .build();
    }

    @Override
    public boolean spend(Puzzle puzzle) {
        return spent.asMap().putIfAbsent(puzzle.challenge(), puzzle) == null;
    }
}
