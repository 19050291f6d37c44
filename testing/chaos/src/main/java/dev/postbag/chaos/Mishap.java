package dev.postbag.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that goes wrong for a while.
 *
 * @param takes what the gateway can ask or hear nothing of meanwhile: services, and {@link #NEWS}
 */
record Mishap(Kind kind, String victim, Set<String> takes, Duration lasts, Turn begin, Turn end) {

    /** What can go wrong. */
    enum Kind {
        SERVICE_KILLED,
        SERVICE_FROZEN,
        BROKER_KILLED,
        BROKER_FROZEN,
        PRIMARY_KILLED,
        PRIMARY_FROZEN,
        PRIMARY_STEPS_DOWN,
        MONGODB_DOWN,
        REPLICA_CUT_OFF,
        REPLICA_UNHEARD,
        NETWORK_CUT,
        NETWORK_SILENT,
        NETWORK_SLOW,
        BROKERS_DISK_FULL,
        PRIMARYS_DISK_FULL,
        CLOCK_JUMPS,
        CLOCK_WRONG_AT_START;

        boolean setsClocks() {
            return this == CLOCK_JUMPS || this == CLOCK_WRONG_AT_START;
        }

        String told() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    /** What tells the gateway of changes. */
    static final String NEWS = "kafka";

    /** What is done to bring it about, or to end it. */
    @FunctionalInterface
    interface Turn {
        void take() throws IOException, InterruptedException;
    }

    /**
     * The services of whose answers the gateway cannot know, while all of these last, what was taken back: there is neither
     * news nor an answer. It must not show what it has of them.
     */
    static Set<String> hideTogether(List<Mishap> now) {
        Set<String> taken =
                now.stream().flatMap(mishap -> mishap.takes().stream()).collect(Collectors.toSet());
        return taken.remove(NEWS) ? taken : Set.of();
    }

    String told() {
        return kind.told() + (victim.isEmpty() ? "" : " (" + victim + ")");
    }
}
