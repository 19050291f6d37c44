package dev.postbag.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times how long the platform takes from the command to the moment it is ready, on fresh data, from built jars. */
@Command(
        name = "startup",
        mixinStandardHelpOptions = true,
        description = {
            "Times `postbag up --detach --empty` on fresh data, from the command to its end, when all is ready,",
            "and shows the memory and processor time of each process. Kafka runs in the runner."
        })
final class StartupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often; default: ${DEFAULT-VALUE}.")
    private int runs;

    @Option(names = "--mongodb", paramLabel = "CHOICE", description = "Which MongoDB; default: as `up` chooses.")
    private @Nullable String mongodb;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        List<Startup> measured = new ArrayList<>();
        for (int run = 1; run <= Math.max(1, runs); run++) {
            try (FreshPlatform platform = FreshPlatform.start(mongodb)) {
                measured.add(Startup.of(platform.untilReady(), platform.state()));
            }
            out.printf(
                    "run %d: ready after %.1f s%n",
                    run, seconds(measured.getLast().untilReady()));
            out.flush();
        }
        new StartupTable(measured).lines().forEach(out::println);
        out.flush();
        return 0;
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
