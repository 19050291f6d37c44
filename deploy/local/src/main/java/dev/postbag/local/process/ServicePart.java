package dev.postbag.local.process;

import dev.postbag.local.ServerNotStarted;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A service as a child process, ready when its health endpoint says so. */
public final class ServicePart implements Part {

    private static final Duration PAUSE = Duration.ofMillis(100);
    static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(60);
    private static final int LINES_SHOWN = 12;
    private static final int SIGNALS = 128;

    private final ServiceSpec spec;
    private final Readiness readiness;
    private final Runnable changed;
    private @Nullable Process process;
    private boolean stopped;
    private CompletableFuture<String> ended = new CompletableFuture<>();

    /** A service run like this; {@code changed} is called when its process is another. */
    public ServicePart(ServiceSpec spec, Readiness readiness, Runnable changed) {
        this.spec = spec;
        this.readiness = readiness;
        this.changed = changed;
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public void start() throws InterruptedException {
        Process begun = begin();
        changed.run();
        long deadline = System.nanoTime() + spec.readyWithin().toNanos();
        try {
            while (!readiness.of(spec.readiness())) {
                if (!begun.isAlive()) {
                    throw goneAtStart(begun.exitValue());
                }
                if (System.nanoTime() > deadline) {
                    throw notReadyInTime();
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException | ServerNotStarted e) {
            Ending.of(begun.toHandle(), Duration.ofSeconds(5));
            throw e;
        }
    }

    private synchronized Process begin() throws InterruptedException {
        if (stopped) {
            throw new InterruptedException(name() + " is being stopped");
        }
        ProcessBuilder builder = new ProcessBuilder(OwnSession.of(spec.command()));
        builder.environment().putAll(spec.environment());
        builder.redirectInput(new File("/dev/null"));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        try {
            Process begun = builder.start();
            process = begun;
            CompletableFuture<String> life = new CompletableFuture<>();
            ended = life;
            begun.onExit().thenAccept(gone -> endedUnasked(life, gone.exitValue()));
            return begun;
        } catch (IOException e) {
            throw new ServerNotStarted(
                    name() + " could not be started: " + e.getMessage() + ".",
                    "Look whether the JDK and the jars are still in their places.",
                    e);
        }
    }

    private synchronized void endedUnasked(CompletableFuture<String> life, int exitCode) {
        if (!stopped) {
            life.complete(told(exitCode));
        }
    }

    @Override
    public synchronized CompletableFuture<String> ended() {
        return ended.copy();
    }

    @Override
    public synchronized PartFacts facts() {
        Optional<ProcessMark> mark = Optional.ofNullable(process)
                .filter(Process::isAlive)
                .map(alive -> ProcessMark.of(alive.toHandle(), spec.sign()));
        return new PartFacts(mark, spec.address().toString(), "");
    }

    @Override
    public void stop() {
        Process running;
        synchronized (this) {
            stopped = true;
            running = process;
        }
        if (running != null && running.isAlive()) {
            Ending.of(running.toHandle(), PATIENCE_AT_STOP);
        }
    }

    private synchronized ServerNotStarted goneAtStart(int exitCode) throws InterruptedException {
        if (stopped) {
            throw new InterruptedException(name() + " was stopped while it started");
        }
        return new ServerNotStarted(
                name() + " did not start: " + told(exitCode) + "." + lastWords(), "The whole log: " + spec.log());
    }

    private ServerNotStarted notReadyInTime() throws InterruptedException {
        return new ServerNotStarted(
                name() + " was not ready within " + spec.readyWithin().toSeconds() + " s; "
                        + readiness.lastAnswerOf(spec.readiness()) + lastWords(),
                "The whole log: " + spec.log());
    }

    /** A shell's way of telling signals: they are exit codes above 128. */
    private static String told(int exitCode) {
        return exitCode > SIGNALS
                ? "it was ended by signal " + (exitCode - SIGNALS)
                : "it ended with exit code " + exitCode;
    }

    private String lastWords() {
        List<String> lines = new LogFile(spec.log()).lastTellingLines(LINES_SHOWN);
        return lines.isEmpty() ? " It wrote nothing." : " Its last words:\n    " + String.join("\n    ", lines) + "\n";
    }
}
