package dev.postbag.gateway.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks whether somebody solved a puzzle that was set here, in time and for the first time. */
public final class CheckingSolutions {

    private static final int LONGEST = 200;

    private final Challenges challenges;
    private final SpentPuzzles spent;
    private final Clock clock;

    public CheckingSolutions(Challenges challenges, SpentPuzzles spent, Clock clock) {
        this.challenges = challenges;
        this.spent = spent;
        this.clock = clock;
    }

    /**
     * A right one is spent with it.
     *
     * @param solution the challenge, a colon, and the nonce
     */
    public Solution check(@Nullable String solution) {
        if (solution == null) {
            return Solution.NONE;
        }
        int colon = solution.indexOf(':');
        Optional<Puzzle> puzzle = colon < 0 || solution.length() > LONGEST
                ? Optional.empty()
                : challenges.read(solution.substring(0, colon));
        return puzzle.map(known -> check(solution, known)).orElse(Solution.UNKNOWN);
    }

    private Solution check(String solution, Puzzle puzzle) {
        if (!clock.instant().isBefore(puzzle.expiresAt())) {
            return Solution.EXPIRED;
        }
        if (zeroBits(solution) < puzzle.bits()) {
            return Solution.WRONG;
        }
        return spent.spend(puzzle) ? Solution.RIGHT : Solution.SPENT;
    }

    private static int zeroBits(String solution) {
        byte[] hash = sha256(solution);
        int bits = 0;
        for (byte octet : hash) {
            if (octet != 0) {
                return bits + Integer.numberOfLeadingZeros(Byte.toUnsignedInt(octet)) - (Integer.SIZE - Byte.SIZE);
            }
            bits += Byte.SIZE;
        }
        return bits;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
