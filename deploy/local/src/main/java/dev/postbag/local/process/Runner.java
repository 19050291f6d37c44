package dev.postbag.local.process;

import dev.postbag.local.DirectoryLock;
import dev.postbag.local.LocalPort;
import dev.postbag.local.ServerNotStarted;
import dev.postbag.local.desk.DeskKeys;
import dev.postbag.local.desk.PushKeys;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/** Runs the whole platform on one data directory, from the first check to the end of the last process. */
public final class Runner {

    private final RunSettings settings;
    private final DataDirectory data;
    private final Clock clock;
    private final Progress progress;
    private final Platform platform;
    private final ServiceJars jars;
    private final Services services;
    private final Instant since;
    private volatile Phase phase = Phase.STARTING;
    private final Object stopping = new Object();
    private final ReentrantLock writing = new ReentrantLock();
    private boolean stopped;
    private boolean told;

    /** A runner that does as the settings say and tells of it. */
    public Runner(RunSettings settings, Clock clock, Progress progress) {
        this.settings = settings;
        data = settings.data();
        this.clock = clock;
        this.progress = progress;
        jars = new ServiceJars(settings.root(), data.run().resolve("services"));
        services = new Services(settings, jars);
        platform = new Platform(clock, progress, this::writeState);
        since = clock.instant();
    }

    /**
     * Starts everything, calls {@code ready}, and stays until the platform cannot go on or this process is asked to end,
     * which ends every part first.
     *
     * @throws ServerNotStarted when it cannot start or go on; nothing is left running then
     * @throws AlreadyRunning when another runner holds the data directory
     */
    public void run(Runnable ready) throws IOException, InterruptedException {
        data.prepare(clock);
        try (DirectoryLock lock = data.lock().orElseThrow(() -> alreadyRunning(data))) {
            RunnerLog.keepUnder(data);
            endWhatWasLeft();
            checkPort();
            jars.checkBuilt();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
            try {
                startAll();
                ready.run();
                phase = Phase.READY;
                writeState();
                throw cannotGoOn(platform.lost().get());
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            } finally {
                stop();
            }
        }
    }

    private void startAll() throws IOException, InterruptedException {
        writeState();
        jars.setAside();
        jars.keepClasses();
        DeskKeys keys = DeskKeys.madeOnceIn(data.keys());
        Part kafka = Optional.ofNullable(settings.environment().get("KAFKA_BOOTSTRAP_SERVERS"))
                .<Part>map(given -> new GivenPart("kafka", given))
                .orElseGet(() -> new KafkaPart(data.kafka()));
        MongoPart mongodb = new MongoPart(settings.mongodb(), data.mongodb(), line -> progress.say("  " + line));
        platform.startTogether(List.of(kafka, mongodb));
        List<ServiceSpec> specs = services.specs(
                kafka.facts().address(), mongodb.uri(), keys.publicSet(), PushKeys.madeOnceIn(data.keys()));
        for (ServiceSpec spec : specs) {
            new LogFile(spec.log()).putAside();
        }
        Readiness readiness = new Readiness(Duration.ofSeconds(2));
        platform.startTogether(specs.stream()
                .<Part>map(spec -> new ServicePart(spec, readiness, this::writeState))
                .toList());
        new Sample(settings, clock, progress).takeInOnce(keys);
    }

    /** Ends every part, services first; returns when all are gone. May be called more than once. */
    private void stop() {
        synchronized (stopping) {
            if (!stopped) {
                stopped = true;
                stopParts();
            }
        }
    }

    private void stopParts() {
        phase = Phase.STOPPING;
        writeState();
        progress.say("Stopping ...");
        long began = System.nanoTime();
        platform.stop();
        phase = Phase.STOPPED;
        writeState();
        progress.done("stopped", "", Duration.ofNanos(System.nanoTime() - began));
    }

    private ServerNotStarted cannotGoOn(String reason) {
        String what = "Postbag cannot go on: " + reason + ".";
        return data.shortOfRoom()
                .map(shortage -> new ServerNotStarted(
                        what + " " + shortage, "Make room, then start it again; what was accepted is kept."))
                .orElseGet(() -> new ServerNotStarted(
                        what, "Look at the logs under " + data.logs() + ", then start it again: ./postbag up"));
    }

    private void endWhatWasLeft() throws IOException {
        Optional<RunState> left = data.state().read();
        if (left.isPresent()) {
            for (String ended : Orphans.end(left.get())) {
                progress.say("Ended " + ended + ", left over from a runner that was killed.");
            }
        }
    }

    private void checkPort() {
        if (!LocalPort.isFree(settings.port())) {
            throw new ServerNotStarted(
                    "Port " + settings.port() + " on 127.0.0.1 is taken, so the gateway cannot listen there.",
                    "Stop what listens there, or choose another port: ./postbag up --port N");
        }
    }

    /** What to say when a data directory is held by another runner. */
    public static AlreadyRunning alreadyRunning(DataDirectory data) {
        String where = "";
        try {
            where = data.state()
                    .read()
                    .map(state -> ": " + state.gateway() + " (runner: process "
                            + state.runner().pid() + ", " + state.phase().shown() + ")")
                    .orElse("");
        } catch (IOException unreadable) {
            // The message does without the address.
        }
        return new AlreadyRunning("Postbag already runs on " + data.root() + where
                + ". To stop it: ./postbag down --data " + data.root());
    }

    private void writeState() {
        writing.lock();
        try {
            ProcessMark mark = ProcessMark.of(ProcessHandle.current(), "dev.postbag.local.cli.Postbag");
            data.state().write(new RunState(mark, phase, settings.gateway(), since, platform.states()));
        } catch (IOException e) {
            if (!told) {
                told = true;
                progress.say("The state cannot be written to " + data.state().path() + ": " + e);
            }
        } finally {
            writing.unlock();
        }
    }
}
