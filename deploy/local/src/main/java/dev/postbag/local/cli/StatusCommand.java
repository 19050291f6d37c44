package dev.postbag.local.cli;

import dev.postbag.local.process.DataDirectory;
import dev.postbag.local.process.PartState;
import dev.postbag.local.process.Phase;
import dev.postbag.local.process.Readiness;
import dev.postbag.local.process.RunState;
import dev.postbag.local.process.RunningPostbag;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what runs on a data directory, and whether all of it is ready. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows each part: its state, process, address, for how long, and the memory it occupies.",
        footer = {
            "",
            "Kafka, and the embedded MongoDB, live in the runner's process.",
            "Exit codes: 0 all is ready, 1 something is not, or nothing runs."
        })
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataDirectory directory = data.directory();
        Screen screen = Screen.of(spec);
        RunningPostbag running = new RunningPostbag(directory);
        Optional<RunState> state = running.state();
        if (state.isEmpty()) {
            screen.line("Postbag does not run on " + directory.root() + ".");
            long left = running.left().stream()
                    .flatMap(last -> last.children().stream())
                    .filter(child -> child.stillRunning().isPresent())
                    .count();
            if (left > 0) {
                screen.line("Its runner was killed; " + left
                        + " of its processes still run. To end them: ./postbag down" + data.asTyped());
            }
            return ExitCode.FAILED;
        }
        RunState seen = asked(state.get());
        StatusTable.asOf(Clock.systemUTC().instant()).of(seen).forEach(screen::line);
        boolean allReady =
                seen.phase() == Phase.READY && seen.parts().stream().allMatch(part -> part.phase() == Phase.READY);
        return allReady ? ExitCode.FINE : ExitCode.FAILED;
    }

    /** The state, with each part that is said to be ready looked at: is its process there, does it say it is ready? */
    private static RunState asked(RunState state) throws InterruptedException {
        Readiness readiness = new Readiness(Duration.ofSeconds(2));
        List<PartState> parts = new ArrayList<>();
        for (PartState part : state.parts()) {
            parts.add(part.phase() == Phase.READY ? seen(part, readiness) : part);
        }
        return new RunState(state.runner(), state.phase(), state.gateway(), state.since(), List.copyOf(parts));
    }

    private static PartState seen(PartState part, Readiness readiness) throws InterruptedException {
        String address = part.facts().address();
        if (part.facts().process().filter(mark -> mark.stillRunning().isEmpty()).isPresent()) {
            return part.but(Phase.STOPPED, "its process is gone");
        }
        if (address.startsWith("http") && !readiness.of(URI.create(address).resolve("/q/health/ready"))) {
            return part.but(Phase.STARTING, "does not say it is ready");
        }
        return part;
    }
}
