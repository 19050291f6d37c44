package dev.postbag.local.cli;

import dev.postbag.local.DirectoryLock;
import dev.postbag.local.process.DataDirectory;
import dev.postbag.local.process.LogFile;
import dev.postbag.local.process.OwnSession;
import dev.postbag.local.process.Phase;
import dev.postbag.local.process.RunState;
import dev.postbag.local.process.Runner;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts a runner in the background and tells what it tells until it is ready. */
final class BackgroundStart {

    private static final long PAUSE_MILLIS = 100;

    private final DataDirectory data;
    private final Screen screen;

    BackgroundStart(DataDirectory data, Screen screen) {
        this.data = data;
        this.screen = screen;
    }

    /** Returns the exit code: 0 once the runner is ready, its own when it ended before. */
    int start(List<String> arguments) throws IOException, InterruptedException {
        data.prepare(Clock.systemUTC());
        Optional<DirectoryLock> free = data.lock();
        free.orElseThrow(() -> Runner.alreadyRunning(data)).close();
        LogFile log = data.log("runner");
        log.putAside();
        Process runner = new ProcessBuilder(OwnSession.of(commandLine(arguments)))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()))
                .start();
        Thread givingUp = new Thread(() -> endUnlessReady(runner));
        Runtime.getRuntime().addShutdownHook(givingUp);
        relay(runner, log.path());
        return runner.isAlive() ? ExitCode.FINE : runner.exitValue();
    }

    private List<String> commandLine(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            // The archive of shared classes is another one for a process that holds Kafka.
            command.add(option.replaceFirst("(SharedArchiveFile=.*)/cli\\.jsa$", "$1/up.jsa"));
        }
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Postbag.class.getName());
        command.addAll(arguments);
        command.add("--in-background");
        return command;
    }

    private void relay(Process runner, Path log) throws IOException, InterruptedException {
        try (FollowedFile written = FollowedFile.fromTheStart(log)) {
            boolean over = false;
            while (!over) {
                over = runner.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS) || isReady(runner);
                written.newLines(screen::line);
            }
        }
    }

    private boolean isReady(Process runner) throws IOException {
        Optional<RunState> state = data.state().read();
        return state.filter(read -> read.runner().pid() == runner.pid() && read.phase() == Phase.READY)
                .isPresent();
    }

    /** A person who presses Ctrl-C while it starts wants it not to start. */
    private void endUnlessReady(Process runner) {
        try {
            if (runner.isAlive() && !isReady(runner)) {
                screen.line("Stopping what was being started ...");
                runner.destroy();
                runner.waitFor();
            }
        } catch (IOException | InterruptedException e) {
            runner.destroy();
        }
    }
}
