package dev.postbag.chaos;

import dev.postbag.local.process.OwnSession;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A process under trial: it can be killed, frozen and thawed, kept from making files longer, and started again. */
final class Child {

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private volatile @Nullable Process process;

    Child(String name, List<String> command, Map<String, String> environment, Path log) {
        this.name = name;
        this.command = OwnSession.of(command);
        this.environment = environment;
        this.log = log;
    }

    String name() {
        return name;
    }

    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    boolean isAlive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    long pid() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return running.pid();
    }

    /** SIGKILL; returns when it is gone. */
    void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    void freeze() throws IOException, InterruptedException {
        run("kill", "-STOP", Long.toString(pid()));
    }

    void thaw() throws IOException, InterruptedException {
        run("kill", "-CONT", Long.toString(pid()));
    }

    /** As on a full disk: no file of its may grow from now on. */
    void fillDisk() throws IOException, InterruptedException {
        run("prlimit", "--pid", Long.toString(pid()), "--fsize=1:");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
