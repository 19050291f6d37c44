package dev.postbag.gateway;

import dev.postbag.gateway.guard.Puzzle;
import java.time.Instant;

/** A puzzle as clients get it. */
public record PuzzleView(String challenge, int bits, String algorithm, Instant expiresAt) {

    public static PuzzleView of(Puzzle puzzle) {
        return new PuzzleView(puzzle.challenge(), puzzle.bits(), "SHA-256", puzzle.expiresAt());
    }
}
