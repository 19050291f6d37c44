package dev.postbag.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AtOnceTest {

    @Test
    void allOfItIsDoneAndSomeOfItAtOnce() {
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        CountDownLatch both = new CountDownLatch(2);

        AtOnce.forEach(IntStream.range(0, 100).boxed().toList(), item -> {
            if (item < 2) {
                both.countDown();
                await(both);
            }
            done.add(item);
        });

        assertThat(done).hasSize(100);
    }

    @Test
    void oneThatFailsIsToldOfWhenTheOthersAreDone() {
        Set<Integer> done = ConcurrentHashMap.newKeySet();

        assertThatThrownBy(() -> AtOnce.forEach(List.of(1, 2, 3), item -> {
                    if (item == 1) {
                        throw new IllegalArgumentException("one");
                    }
                    done.add(item);
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one");
        assertThat(done).containsExactlyInAnyOrder(2, 3);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
