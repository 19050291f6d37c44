package dev.postbag.chaos;

import java.io.IOException;
import java.time.Duration;

/** Something that goes wrong for a while. */
record Mishap(Kind kind, String victim, Duration lasts, Turn begin, Turn end) {

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

    /** What is done to bring it about, or to end it. */
    @FunctionalInterface
    interface Turn {
        void take() throws IOException, InterruptedException;
    }

    String told() {
        return kind.told() + (victim.isEmpty() ? "" : " (" + victim + ")");
    }
}
