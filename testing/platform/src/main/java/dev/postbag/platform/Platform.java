package dev.postbag.platform;

import dev.postbag.local.process.DataDirectory;
import dev.postbag.local.process.PartState;
import dev.postbag.local.process.RunState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The platform as a user runs it: by {@code ./postbag}, on a data directory and a port of its own. */
public final class Platform implements AutoCloseable {

    private static final Duration LONGEST_COMMAND = Duration.ofMinutes(4);

    private static final List<String> PARTS = List.of("runner", "ingest", "content", "comment", "gateway", "mongodb");

    private static final Set<Path> STARTED = ConcurrentHashMap.newKeySet();

    private final Path data;
    private final int port;
    private final List<String> options;
    private final Map<String, String> settings;
    private final @Nullable Replicas replicas;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private boolean sampleIsDue;

    private Platform(
            Path data, int port, List<String> options, Map<String, String> settings, @Nullable Replicas replicas) {
        this.data = data;
        this.port = port;
        this.options = options;
        this.settings = settings;
        this.replicas = replicas;
        this.sampleIsDue = !options.contains("--empty");
    }

    /** Not started yet; on the MongoDB that {@code POSTBAG_TEST_MONGODB} names, else on what {@code up} finds. */
    public static Platform on(Path data, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        Optional.ofNullable(System.getenv("POSTBAG_TEST_MONGODB"))
                .filter(choice -> !choice.isBlank() && !all.contains("--mongodb"))
                .ifPresent(choice -> all.addAll(List.of("--mongodb", choice)));
        return new Platform(data.toAbsolutePath(), freePort(), List.copyOf(all), Map.of(), null);
    }

    /** The same with settings of its services, as environment variables. */
    public Platform with(Map<String, String> environment) {
        return new Platform(data, port, options, environment, replicas);
    }

    /** The same, with as many of each service as {@code POSTBAG_REPLICAS} says, else one. */
    public Platform replicated() {
        return Replicas.wanted() == 1 ? this : new Platform(data, port, options, settings, new Replicas());
    }

    /** What a command of the platform said, and how it ended. */
    public record Outcome(int exit, String output) {
        public Outcome {
            output = output.strip();
        }

        public Outcome succeeded() {
            if (exit != 0) {
                throw new AssertionError("exit " + exit + ":\n" + output);
            }
            return this;
        }
    }

    /** The data directories of those that this process has started and that are still there. */
    public static List<Path> started() {
        return STARTED.stream().filter(Files::exists).toList();
    }

    public Outcome up() {
        STARTED.add(data);
        List<String> command =
                new ArrayList<>(List.of("up", "--detach", "--data", data.toString(), "--port", String.valueOf(port)));
        command.addAll(options);
        return replicas == null ? run(command.toArray(String[]::new)) : up(command, replicas);
    }

    /** The services' own addresses for each other have to be those of all replicas from their first moment on. */
    private Outcome up(List<String> command, Replicas more) {
        more.leave();
        if (!command.contains("--empty")) {
            command.add("--empty");
        }
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("POSTBAG_SERVICE_OPTIONS", more.addresses());
        Outcome up = run(environment, command.toArray(String[]::new));
        if (up.exit() != 0) {
            return up;
        }
        try {
            more.join(this);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (sampleIsDue) {
            ingest(repository().resolve("samples/harbour-lantern.txt")).succeeded();
            sampleIsDue = false;
        }
        return up;
    }

    public Outcome down() {
        if (replicas != null) {
            replicas.leave();
        }
        return run("down", "--data", data.toString());
    }

    /** No process of it gets to finish anything. */
    public void endAtOnce() {
        List<ProcessHandle> all =
                PARTS.stream().flatMap(part -> process(part).stream()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        if (replicas != null) {
            replicas.endAtOnce();
        }
        all.forEach(process -> process.onExit().join());
    }

    public Outcome status() {
        return run("status", "--data", data.toString());
    }

    public Outcome ingest(Path file) {
        return run("ingest", "--data", data.toString(), file.toString());
    }

    /** A token for the role, as the {@code token} command gives it, which prints nothing else; asked for once. */
    public String token(String role) {
        return tokens.computeIfAbsent(
                role,
                any -> run("token", "--role", role, "--data", data.toString())
                        .succeeded()
                        .output());
    }

    /** The same for somebody with a name. */
    public String token(String role, String name) {
        return run("token", "--role", role, "--name", name, "--data", data.toString())
                .succeeded()
                .output();
    }

    public String url() {
        return "http://127.0.0.1:" + (replicas == null ? port : replicas.door());
    }

    public Path data() {
        return data;
    }

    /** What the runner last wrote down about itself and its parts. */
    public RunState state() {
        try {
            return DataDirectory.at(data).state().read().orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Optional<ProcessHandle> process(String part) {
        if (part.equals("runner")) {
            return state().runner().stillRunning();
        }
        return state().parts().stream()
                .filter(state -> state.name().equals(part))
                .findFirst()
                .flatMap(state -> state.facts().process())
                .flatMap(mark -> mark.stillRunning());
    }

    public String addressOf(String part) {
        return state().parts().stream()
                .filter(state -> state.name().equals(part))
                .map(PartState::facts)
                .findFirst()
                .orElseThrow()
                .address();
    }

    /** Every process of this platform, by its command line: its runner, and what names a file in the data directory. */
    public List<String> processesLeft() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(
                            process -> process.pid() != ProcessHandle.current().pid())
                    .map(process -> process.info().commandLine().orElse(""))
                    .filter(line -> line.contains(data + "/")
                            || line.contains("--in-background") && line.contains(data.toString()))
                    .toList();
        }
    }

    public Outcome run(String... command) {
        return run(settings, command);
    }

    private Outcome run(Map<String, String> environment, String... command) {
        Path output = data.resolveSibling(data.getFileName() + "-command.log");
        List<String> line =
                new ArrayList<>(List.of(repository().resolve("postbag").toString()));
        line.addAll(List.of(command));
        try {
            Files.createDirectories(output.getParent());
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(repository().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_COMMAND.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("did not end: " + line + "\n" + Files.readString(output));
            }
            return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        down();
        if (replicas != null) {
            replicas.close();
        }
    }

    public static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("mvnw"))) {
            here = Optional.ofNullable(here.getParent()).orElseThrow();
        }
        return here;
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
