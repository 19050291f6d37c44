package dev.postbag.kit.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TogetherTest {

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<List<Integer>> batches = new CopyOnWriteArrayList<>();
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore goOn = new Semaphore(0);
    private final AtomicInteger state = new AtomicInteger();

    /** Says what it is, and the state as it was read; waits in between, until told. */
    private final Together<Integer, String> together = new Together<>(items -> {
        batches.add(items);
        String read = "@" + state.get();
        begun.release();
        goOn.acquireUninterruptibly();
        if (Thread.currentThread().isInterrupted() || items.contains(-1)) {
            throw new IllegalStateException("out of reach");
        }
        return items.stream().map(item -> item + read).toList();
    });

    @AfterEach
    void end() {
        goOn.release(1_000);
        callers.shutdownNow();
    }

    @Test
    void aLoneCallerHasItsWorkDoneAtOnceInItsOwnThread() {
        List<Thread> workers = new ArrayList<>();
        Together<Integer, Integer> alone = new Together<>(items -> {
            workers.add(Thread.currentThread());
            return items;
        });

        assertThat(alone.with(1)).isEqualTo(1);
        assertThat(alone.with(2)).isEqualTo(2);
        assertThat(workers).containsExactly(Thread.currentThread(), Thread.currentThread());
    }

    @Test
    void whoComesMeanwhileIsInTheNextBatchAndEachHasTheirOwnAnswer() throws Exception {
        Future<String> first = call(1);
        begun.acquire();
        List<Future<String>> others = List.of(joined(2), joined(3), joined(4));
        goOn.release(2);

        assertThat(first.get()).isEqualTo("1@0");
        for (int other = 0; other < others.size(); other++) {
            assertThat(others.get(other).get()).isEqualTo(other + 2 + "@0");
        }
        assertThat(batches).containsExactly(List.of(1), List.of(2, 3, 4));
    }

    @Test
    void nobodyIsGivenWhatWasReadBeforeTheyAsked() throws Exception {
        Future<String> early = call(1);
        begun.acquire();
        state.set(1);
        Future<String> late = joined(1);
        goOn.release(2);

        assertThat(early.get()).isEqualTo("1@0");
        assertThat(late.get()).isEqualTo("1@1");
    }

    @Test
    void aFailureReachesAllWhoWereInItAndNobodyElse() throws Exception {
        Future<String> first = call(1);
        begun.acquire();
        Future<String> bad = joined(-1);
        Future<String> beside = joined(2);
        goOn.release(2);
        begun.acquire();

        assertThat(first.get()).isEqualTo("1@0");
        assertThatThrownBy(bad::get).isInstanceOf(ExecutionException.class).hasMessageContaining("out of reach");
        assertThatThrownBy(beside::get).isInstanceOf(ExecutionException.class).hasMessageContaining("out of reach");
        goOn.release();
        assertThat(call(3).get()).isEqualTo("3@0");
    }

    @Test
    void ofVeryManyOnlySoManyAreInABatch() throws Exception {
        Future<String> first = call(0);
        begun.acquire();
        List<Future<String>> others =
                IntStream.rangeClosed(1, 300).mapToObj(this::joined).toList();
        goOn.release(3);

        first.get();
        for (Future<String> other : others) {
            other.get();
        }
        assertThat(batches).extracting(List::size).containsExactly(1, 256, 44);
    }

    @Test
    void whoIsInterruptedWhileWaitingLeavesAndTheOthersGoOn() throws Exception {
        Future<String> first = call(1);
        begun.acquire();
        Future<String> leaving = joined(2);
        Future<String> staying = joined(3);
        leaving.cancel(true);
        goOn.release(2);

        assertThat(first.get()).isEqualTo("1@0");
        assertThat(staying.get()).isEqualTo("3@0");
    }

    @Test
    void whoIsInterruptedAtTheWorkFailsAloneAndTheOthersHaveItDoneAnew() throws Exception {
        Future<String> first = call(1);
        begun.acquire();
        CountDownLatch ended = new CountDownLatch(1);
        Thread leader = Thread.ofVirtual().unstarted(() -> {
            try {
                together.with(2);
            } catch (IllegalStateException interrupted) {
                ended.countDown();
            }
        });
        leader.start();
        awaitParked(leader);
        Future<String> beside = joined(3);
        goOn.release();
        begun.acquire();
        state.set(1);
        leader.interrupt();
        goOn.release(2);

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(first.get()).isEqualTo("1@0");
        assertThat(beside.get()).isEqualTo("3@1");
        assertThat(batches).containsExactly(List.of(1), List.of(2, 3), List.of(3));
    }

    @Test
    void whoLeftWhileAnotherWorkedForThemIsNotCalledAgain() throws Exception {
        Future<String> first = call(1);
        begun.acquire();
        Thread leader = interruptible(2);
        Thread leaving = interruptible(3);
        goOn.release();
        begun.acquire();
        leaving.interrupt();
        leaving.join();
        leader.interrupt();
        goOn.release(2);
        leader.join();

        assertThat(first.get()).isEqualTo("1@0");
        assertThat(call(4).get(10, TimeUnit.SECONDS)).isEqualTo("4@0");
        assertThat(batches).containsExactly(List.of(1), List.of(2, 3), List.of(4));
    }

    /** Waits in the queue when this returns. */
    private Thread interruptible(int item) {
        Thread caller = Thread.ofVirtual()
                .start(() -> assertThatThrownBy(() -> together.with(item)).isInstanceOf(IllegalStateException.class));
        awaitParked(caller);
        return caller;
    }

    @Test
    void nobodyIsLeftBehindHoweverManyCallAtOnce() throws Exception {
        Together<Integer, Integer> twice =
                new Together<>(items -> items.stream().map(item -> item * 2).toList());
        List<Future<Integer>> answers = new ArrayList<>();
        for (int item = 0; item < 5_000; item++) {
            int mine = item;
            answers.add(callers.submit(() -> twice.with(mine)));
        }
        for (int item = 0; item < answers.size(); item++) {
            assertThat(answers.get(item).get(30, TimeUnit.SECONDS)).isEqualTo(item * 2);
        }
    }

    private Future<String> call(int item) {
        return callers.submit(() -> together.with(item));
    }

    /** Called while a batch is at work: returns when the caller waits. */
    private Future<String> joined(int item) {
        CountDownLatch started = new CountDownLatch(1);
        List<Thread> caller = new CopyOnWriteArrayList<>();
        Future<String> answer = callers.submit(() -> {
            caller.add(Thread.currentThread());
            started.countDown();
            return together.with(item);
        });
        try {
            started.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        awaitParked(caller.getFirst());
        return answer;
    }

    private static void awaitParked(Thread thread) {
        await().pollInterval(Duration.ofMillis(1)).until(() -> thread.getState() == Thread.State.WAITING);
    }
}
