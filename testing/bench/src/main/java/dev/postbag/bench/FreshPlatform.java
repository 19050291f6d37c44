package dev.postbag.bench;

import dev.postbag.local.LocalPort;
import dev.postbag.local.process.DataDirectory;
import dev.postbag.local.process.RunState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A platform started on data of its own to be measured; closing it stops it and removes its data. */
final class FreshPlatform implements AutoCloseable {

    private static final long LONGEST_SECONDS = 600;

    private final Path data;
    private final Path said;
    private final Duration untilReady;
    private final RunState state;

    private FreshPlatform(Path data, Path said, Duration untilReady, RunState state) {
        this.data = data;
        this.said = said;
        this.untilReady = untilReady;
        this.state = state;
    }

    /**
     * Returns when all of it is ready.
     *
     * @param mongodb which MongoDB; none: as {@code up} chooses
     * @throws IOException when it does not start, with what it said
     */
    static FreshPlatform start(@Nullable String mongodb) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("postbag-bench-");
        Path said = Files.createTempFile("postbag-bench-", ".log");
        List<String> up = new ArrayList<>(List.of(
                "up", "--detach", "--empty", "--data", data.toString(), "--port", Integer.toString(LocalPort.free())));
        if (mongodb != null) {
            up.addAll(List.of("--mongodb", mongodb));
        }
        long began = System.nanoTime();
        int exitCode = postbag(said, up);
        Duration untilReady = Duration.ofNanos(System.nanoTime() - began);
        if (exitCode != 0) {
            String words = Files.readString(said);
            remove(data, said);
            throw new IOException("Postbag did not start:\n" + words);
        }
        RunState state = DataDirectory.at(data)
                .state()
                .read()
                .orElseThrow(() -> new IOException("Postbag left no word of itself"));
        return new FreshPlatform(data, said, untilReady, state);
    }

    Duration untilReady() {
        return untilReady;
    }

    RunState state() {
        return state;
    }

    URI gateway() {
        return URI.create(state.gateway());
    }

    DataDirectory data() {
        return DataDirectory.at(data);
    }

    @Override
    public void close() throws IOException {
        try {
            postbag(said, List.of("down", "--data", data.toString()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        remove(data, said);
    }

    private static int postbag(Path said, List<String> arguments) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("postbag.root", "."));
        List<String> command = new ArrayList<>(List.of(root.resolve("postbag").toString()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        // Those who write here are new each time, and no raid.
        builder.environment().put("POSTBAG_COMMENT_RAID_NEWCOMERS", "1000000");
        Process process = builder.start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroy();
            process.waitFor();
        }
        return process.exitValue();
    }

    private static void remove(Path data, Path said) throws IOException {
        try (Stream<Path> tree = Files.walk(data)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        Files.deleteIfExists(said);
    }
}
