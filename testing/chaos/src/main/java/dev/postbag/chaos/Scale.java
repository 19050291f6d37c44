package dev.postbag.chaos;

import dev.postbag.chaos.Mishap.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How much is broken.
 *
 * @param kinds what goes wrong, where this machine can bring it about
 * @param longest how long the worst of it lasts
 * @param between how long all is well between two of them
 */
record Scale(List<Kind> kinds, Duration longest, Duration between) {

    private static final Scale WHOLE = new Scale(List.of(Kind.values()), Duration.ofSeconds(60), Duration.ofSeconds(5));

    /** What heals at once, so that a build can bear it. */
    private static final Scale BRIEF = new Scale(
            List.of(
                    Kind.SERVICE_KILLED,
                    Kind.SERVICE_FROZEN,
                    Kind.BROKER_FROZEN,
                    Kind.PRIMARY_STEPS_DOWN,
                    Kind.REPLICA_CUT_OFF,
                    Kind.NETWORK_CUT,
                    Kind.NETWORK_SLOW),
            Duration.ofSeconds(4),
            Duration.ofMillis(500));

    Scale {
        kinds = kinds.stream()
                .filter(kind -> !kind.setsClocks() || WallClock.canBeSet())
                .toList();
    }

    static Scale whole() {
        return WHOLE;
    }

    static Scale brief() {
        return BRIEF;
    }

    /** What this machine cannot bring about. */
    List<Kind> leftOut() {
        return Arrays.stream(Kind.values())
                .filter(kind -> !kinds.contains(kind))
                .toList();
    }
}
