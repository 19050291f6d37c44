package dev.postbag.bench;

import dev.postbag.local.LocalPort;
import dev.postbag.local.process.DataDirectory;
import dev.postbag.local.process.RunState;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

    private static final long LONGEST_SECONDS = 600;

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
            Optional<Startup> startup = measured();
            if (startup.isEmpty()) {
                return 1;
            }
            measured.add(startup.get());
            out.printf(
                    "run %d: ready after %.1f s%n", run, seconds(startup.get().untilReady()));
            out.flush();
        }
        new StartupTable(measured).lines().forEach(out::println);
        out.flush();
        return 0;
    }

    private Optional<Startup> measured() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("postbag-startup-");
        Path said = Files.createTempFile("postbag-startup-", ".log");
        try {
            List<String> up = new ArrayList<>(List.of(
                    "up",
                    "--detach",
                    "--empty",
                    "--data",
                    data.toString(),
                    "--port",
                    Integer.toString(LocalPort.free())));
            if (mongodb != null) {
                up.addAll(List.of("--mongodb", mongodb));
            }
            long began = System.nanoTime();
            int exitCode = postbag(said, up);
            Duration untilReady = Duration.ofNanos(System.nanoTime() - began);
            Optional<RunState> state = DataDirectory.at(data).state().read();
            if (exitCode != 0 || state.isEmpty()) {
                spec.commandLine().getErr().println("Postbag did not start:\n" + Files.readString(said));
                return Optional.empty();
            }
            return Optional.of(Startup.of(untilReady, state.get()));
        } finally {
            postbag(said, List.of("down", "--data", data.toString()));
            deleteAll(data);
            Files.delete(said);
        }
    }

    private static int postbag(Path said, List<String> arguments) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("postbag.root", "."));
        List<String> command = new ArrayList<>(List.of(root.resolve("postbag").toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroy();
            process.waitFor();
        }
        return process.exitValue();
    }

    private static void deleteAll(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
