package dev.postbag.local.process;

import dev.postbag.local.kafka.KafkaBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The Kafka broker inside the runner's own process; when it is lost, so is the runner. */
final class KafkaPart implements Part {

    /** One that hangs, as on a full disk, is left to the end of the process. */
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(30);

    private final Path directory;
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private volatile @Nullable KafkaBroker broker;
    private boolean stopped;

    KafkaPart(Path directory) {
        this.directory = directory;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public synchronized void start() throws InterruptedException {
        if (stopped) {
            throw new InterruptedException("Kafka is being stopped");
        }
        KafkaBroker begun = KafkaBroker.start(directory, 0);
        begun.onFailure().thenAccept(ended::complete);
        broker = begun;
    }

    @Override
    public CompletableFuture<String> ended() {
        return ended.copy();
    }

    @Override
    public boolean canStartAgain() {
        return false;
    }

    @Override
    public PartFacts facts() {
        KafkaBroker running = broker;
        return running == null
                ? PartFacts.none()
                : new PartFacts(
                        Optional.empty(), running.bootstrapServers(), "Kafka " + running.version() + " in the runner");
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        KafkaBroker running = broker;
        if (running != null) {
            broker = null;
            CompletableFuture.runAsync(running::close, Thread::startVirtualThread)
                    .completeOnTimeout(null, PATIENCE_AT_STOP.toSeconds(), TimeUnit.SECONDS)
                    .join();
        }
    }
}
