package dev.postbag.local.process;

import com.mongodb.ConnectionString;
import dev.postbag.local.ServerNotStarted;
import dev.postbag.local.mongo.MongoChoice;
import dev.postbag.local.mongo.MongoKind;
import dev.postbag.local.mongo.MongoServer;
import dev.postbag.local.mongo.MongoServers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The MongoDB that was chosen; one that runs as a process of its own is started again where it was. */
final class MongoPart implements Part {

    private final Path directory;
    private final Consumer<String> heard;
    private MongoChoice choice;
    private volatile @Nullable MongoServer server;
    private volatile CompletableFuture<String> ended = new CompletableFuture<>();
    private volatile boolean stopped;

    MongoPart(MongoChoice choice, Path directory, Consumer<String> heard) {
        this.choice = choice;
        this.directory = directory;
        this.heard = heard;
    }

    @Override
    public String name() {
        return "mongodb";
    }

    @Override
    public synchronized void start() throws InterruptedException {
        if (stopped) {
            throw new InterruptedException("MongoDB is being stopped");
        }
        MongoServer before = server;
        MongoServer begun = MongoServers.start(choice, directory, heard);
        if (before != null && !before.uri().equals(begun.uri())) {
            begun.close();
            throw new ServerNotStarted(
                    "MongoDB could not be started again at its address, whose port is taken now.",
                    "Stop Postbag (./postbag down) and start it again.");
        }
        CompletableFuture<String> life = new CompletableFuture<>();
        ended = life;
        server = begun;
        if (begun.kind() != MongoKind.ADDRESS) {
            choice = new MongoChoice.Forced(begun.kind());
        }
        begun.onExit().thenRun(() -> {
            if (!stopped) {
                life.complete("it ended");
            }
        });
    }

    /** Where clients connect; may hold a password. */
    String uri() {
        MongoServer running = server;
        if (running == null) {
            throw new IllegalStateException("MongoDB was not started");
        }
        return running.uri();
    }

    @Override
    public CompletableFuture<String> ended() {
        return ended.copy();
    }

    @Override
    public PartFacts facts() {
        MongoServer running = server;
        if (running == null) {
            return PartFacts.none();
        }
        Optional<ProcessMark> mark = Stream.of(running.pid())
                .flatMap(pid -> pid.stream().boxed())
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .map(process -> ProcessMark.of(process, directory.toString()))
                .findFirst();
        return new PartFacts(mark, addressOf(running.uri()), running.description());
    }

    @Override
    public void stop() {
        stopped = true;
        synchronized (this) {
            MongoServer running = server;
            if (running != null) {
                running.close();
            }
        }
    }

    /** Hosts and ports alone, without a user's name and password. */
    private static String addressOf(String uri) {
        return String.join(",", new ConnectionString(uri).getHosts());
    }
}
