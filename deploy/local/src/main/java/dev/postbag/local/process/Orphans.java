package dev.postbag.local.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Children of a runner that was killed before it could end them. */
public final class Orphans {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Orphans() {}

    /**
     * Ends what still runs of a state whose runner is gone, services before servers, and never a process that is not surely
     * one of its children; gives the names of what was ended.
     */
    public static List<String> end(RunState left) {
        List<String> ended = new ArrayList<>();
        for (PartState part : left.parts().reversed()) {
            Optional<ProcessHandle> process = part.facts().process().flatMap(ProcessMark::stillRunning);
            if (process.isPresent()
                    && process.get().pid() != ProcessHandle.current().pid()) {
                Ending.of(process.get(), PATIENCE);
                ended.add(part.name() + " (process " + process.get().pid() + ")");
            }
        }
        return ended;
    }
}
