package dev.postbag.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much may be done without a token. */
@ConfigMapping(prefix = "postbag.guard")
public interface GuardSettings {

    /** How many public writes a client may do at once, and within a while. */
    @WithDefault("30")
    int writes();

    /** How long that while is. */
    @WithDefault("1m")
    Duration per();

    Pressure pressure();

    Puzzle puzzle();

    /** What is too much, of all clients together. */
    interface Pressure {

        /** Beyond how many public writes a second a puzzle is asked for. */
        @WithDefault("20")
        double writesPerSecond();
    }

    /** What is to be solved before a comment is taken. */
    interface Puzzle {

        /** Whether it is asked for in any case. */
        @WithDefault("false")
        boolean always();

        /** How many zero bits the solution of the easiest has. */
        @WithDefault("16")
        int leastBits();

        /** How many that of the hardest has. */
        @WithDefault("22")
        int mostBits();
    }
}
