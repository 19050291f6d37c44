package dev.postbag.chaos;

import java.io.IOException;
import java.time.Duration;

/** Something that goes wrong for a while. */
record Mishap(Kind kind, String victim, Takes takes, Duration lasts, Turn begin, Turn end) {

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

    /** What the gateway does without meanwhile, where it takes away all there is of it. */
    enum Takes {
        /** One of several, or a moment. */
        LITTLE,
        /** What is told of changes. */
        NEWS,
        /** A service, or what it answers from. */
        ANSWERS
    }

    /** What is done to bring it about, or to end it. */
    @FunctionalInterface
    interface Turn {
        void take() throws IOException, InterruptedException;
    }

    /** Whether the gateway cannot know, while both last, what was taken back; then it must not show what it has. */
    boolean blindsWith(Mishap other) {
        return (takes == Takes.NEWS && other.takes == Takes.ANSWERS)
                || (takes == Takes.ANSWERS && other.takes == Takes.NEWS);
    }

    String told() {
        return kind.told() + (victim.isEmpty() ? "" : " (" + victim + ")");
    }
}
