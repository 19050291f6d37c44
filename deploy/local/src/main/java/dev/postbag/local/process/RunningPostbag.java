package dev.postbag.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Postbag that runs, or did, on a data directory, seen from another process. */
public final class RunningPostbag {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final DataDirectory data;

    /** Whatever runs on this data. */
    public RunningPostbag(DataDirectory data) {
        this.data = data;
    }

    /** Its state, when its runner is there. */
    public Optional<RunState> state() throws IOException {
        return data.state().read().filter(RunState::runs);
    }

    /** What a runner that is gone wrote down last, when some of its children may still be there. */
    public Optional<RunState> left() throws IOException {
        return data.state().read().filter(state -> !state.runs());
    }

    /** Ends the runner, which ends its parts, and then whatever is left; gives the names of what was ended. */
    public List<String> end() throws IOException {
        List<String> ended = new ArrayList<>();
        Optional<RunState> state = data.state().read();
        Optional<ProcessHandle> runner =
                state.flatMap(written -> written.runner().stillRunning());
        if (runner.isPresent()) {
            boolean orderly = Ending.of(runner.get(), PATIENCE);
            ended.add("the runner (process " + runner.get().pid() + (orderly ? ")" : ", by force)"));
        }
        Optional<RunState> last = data.state().read();
        if (last.isPresent()) {
            ended.addAll(Orphans.end(last.get()));
        }
        return ended;
    }
}
