package dev.postbag.content.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every keeper of counts promises. */
public abstract class CountsContract {

    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final CommentStates states = new InMemoryCommentStates();

    /** An empty keeper. */
    protected abstract Counts counts();

    /** What it told of, in order. */
    protected abstract List<Counted> told();

    @Test
    void aCountIsToldOfWhenItHasChangedAndNotAgain() {
        TellingCounts telling = new TellingCounts(new CountingComments(states), counts(), CLOCK);
        states.keep(List.of(
                new CommentState("a", "p", true, 1),
                new CommentState("b", "p", true, 1),
                new CommentState("c", "q", false, 1)));
        telling.tell(List.of("p", "q"));
        telling.tell(List.of("p", "q"));
        states.keep(List.of(new CommentState("b", "p", false, 2)));
        telling.tell(List.of("q", "p"));

        assertThat(told())
                .containsExactlyInAnyOrder(counted("p", 2), counted("q", 0), counted("p", 1))
                .containsSubsequence(counted("p", 2), counted("p", 1));
        assertThat(counts().latest(List.of("p", "none"))).containsOnlyKeys("p").containsEntry("p", new KeptCount(1, 2));
    }

    @Test
    void whatWasCountedBeforeAnotherCountWasKeptIsNotKept() {
        Counts counts = counts();
        Recounted first = new Recounted(counted("p", 1), KeptCount.NEVER);
        assertThat(counts.keep(List.of(first))).isTrue();
        assertThat(counts.keep(List.of(first, new Recounted(counted("q", 4), KeptCount.NEVER))))
                .isFalse();
        Recounted later =
                new Recounted(counted("p", 2), counts.latest(List.of("p")).get("p"));
        assertThat(counts.keep(List.of(later))).isTrue();
        assertThat(counts.keep(List.of(later))).isFalse();

        assertThat(counts.latest(List.of("p", "q")).get("p").comments()).isEqualTo(2);
        assertThat(told()).containsExactlyInAnyOrder(counted("p", 1), counted("q", 4), counted("p", 2));
    }

    @Test
    void whoeverTellsLastTellsOfAllHoweverManyTellAtOnce() throws Exception {
        Counts counts = counts();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> running = new ArrayList<>();
            for (int number = 0; number < 60; number++) {
                String comment = "comment " + number;
                running.add(threads.submit(() -> {
                    states.keep(List.of(new CommentState(comment, "p", true, 1)));
                    new TellingCounts(new CountingComments(states), counts, CLOCK).tell(List.of("p"));
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }

        assertThat(counts.latest(List.of("p")).get("p").comments()).isEqualTo(60);
        assertThat(told().getLast()).isEqualTo(counted("p", 60));
        assertThat(told()).doesNotHaveDuplicates();
    }

    private static Counted counted(String post, long comments) {
        return new Counted(post, comments, Instant.EPOCH);
    }
}
