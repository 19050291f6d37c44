package dev.postbag.local.process;

import dev.postbag.local.ServerNotStarted;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** All parts that run: begun group by group, watched, and ended in the opposite order. */
final class Platform {

    /** More than any part's own patience: what a service still writes goes to servers that are stopped after it. */
    private static final Duration LONGEST_STOP = ServicePart.PATIENCE_AT_STOP.plusSeconds(15);

    private final Clock clock;
    private final Progress progress;
    private final Runnable changed;
    private final ExecutorService starters = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("start-", 1).factory());
    private final List<List<KeptPart>> groups = new ArrayList<>();
    private final CompletableFuture<String> lost = new CompletableFuture<>();
    private boolean stopping;

    Platform(Clock clock, Progress progress, Runnable changed) {
        this.clock = clock;
        this.progress = progress;
        this.changed = changed;
    }

    /**
     * Starts these parts at the same time and returns when all are ready.
     *
     * @throws ServerNotStarted when one of them cannot be started; the others may run or not then, until {@link #stop}
     */
    void startTogether(List<Part> parts) throws InterruptedException {
        CompletionService<@Nullable Void> starting = new ExecutorCompletionService<@Nullable Void>(starters);
        synchronized (groups) {
            if (stopping) {
                throw new InterruptedException("Postbag is being stopped");
            }
            List<KeptPart> group = new ArrayList<>();
            for (Part part : parts) {
                KeptPart kept = new KeptPart(part, clock, progress, changed, lost);
                group.add(kept);
                starting.submit(() -> {
                    kept.start();
                    return null;
                });
            }
            groups.add(List.copyOf(group));
        }
        for (int waitingFor = parts.size(); waitingFor > 0; waitingFor--) {
            awaitNextOf(starting);
        }
    }

    private static void awaitNextOf(CompletionService<@Nullable Void> starting) throws InterruptedException {
        try {
            starting.take().get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case ServerNotStarted refused -> throw refused;
                case InterruptedException interrupted -> throw interrupted;
                case RuntimeException fault -> throw fault;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /** Completes with the reason when a part is lost that cannot be started again. */
    CompletableFuture<String> lost() {
        return lost;
    }

    List<PartState> states() {
        synchronized (groups) {
            return groups.stream().flatMap(List::stream).map(KeptPart::state).toList();
        }
    }

    /** Ends all parts, the last begun group first; returns when they are gone, or after a bound for each group. */
    void stop() {
        List<List<KeptPart>> toStop;
        synchronized (groups) {
            stopping = true;
            toStop = List.copyOf(groups).reversed();
        }
        starters.shutdownNow();
        for (List<KeptPart> group : toStop) {
            List<CompletableFuture<Void>> stops = group.stream()
                    .map(part -> CompletableFuture.runAsync(part::stop, Thread::startVirtualThread))
                    .toList();
            CompletableFuture.allOf(stops.toArray(CompletableFuture<?>[]::new))
                    .completeOnTimeout(null, LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)
                    .join();
        }
    }
}
