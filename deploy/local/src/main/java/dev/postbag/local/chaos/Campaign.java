package dev.postbag.local.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Breaks a platform on purpose while it is used, and looks what became of it; the launcher puts one on the class path. */
public interface Campaign {

    /**
     * Goes on for so long, and then until all is well again.
     *
     * @param root the project's directory
     * @param seed the same one draws the same faults
     * @param say takes what is told, line by line
     * @return whether nothing was found
     */
    boolean run(Path root, Duration time, long seed, Consumer<String> say) throws IOException, InterruptedException;
}
