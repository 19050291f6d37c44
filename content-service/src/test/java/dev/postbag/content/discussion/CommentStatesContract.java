package dev.postbag.content.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every keeper of comments' states promises. */
public abstract class CommentStatesContract {

    /** An empty keeper. */
    protected abstract CommentStates states();

    @Test
    void onlyCommentsThatCanBeSeenCount() {
        CommentStates states = states();
        CountingComments counting = new CountingComments(states);
        NotingComments noting = new NotingComments(states);
        noting.note(List.of(
                new CommentState("a", "p", true, 1),
                new CommentState("b", "p", true, 1),
                new CommentState("c", "q", true, 1)));
        noting.note(List.of(new CommentState("b", "p", false, 2)));

        assertThat(counting.count(List.of("p", "q", "none"))).isEqualTo(Map.of("p", 1L, "q", 1L, "none", 0L));
        assertThat(counting.count(List.of())).isEmpty();
    }

    @Test
    void anEventThatComesLateOrTwiceChangesNothing() {
        CommentStates states = states();
        states.keep(List.of(new CommentState("a", "p", false, 2)));
        states.keep(List.of(new CommentState("a", "p", true, 1)));
        assertThat(states.visible(List.of("p"))).isEmpty();

        states.keep(List.of(new CommentState("a", "p", true, 3)));
        states.keep(List.of(new CommentState("a", "p", true, 3)));
        states.keep(List.of(new CommentState("a", "p", false, 3)));
        assertThat(states.visible(List.of("p"))).isEqualTo(Map.of("p", 1L));
    }

    @Test
    void ofManyToldTogetherTheLatestOfEachCommentCounts() {
        CommentStates states = states();
        states.keep(List.of(new CommentState("b", "p", true, 5)));
        states.keep(List.of(new CommentState("d", "p", false, 2)));
        states.keep(List.of(
                new CommentState("d", "p", true, 1),
                new CommentState("e", "p", true, 1),
                new CommentState("a", "p", true, 1),
                new CommentState("c", "p", true, 2),
                new CommentState("a", "p", false, 2),
                new CommentState("b", "p", false, 4),
                new CommentState("c", "p", false, 1)));
        states.keep(List.of());

        assertThat(states.visible(List.of("p"))).isEqualTo(Map.of("p", 3L));
    }

    @Test
    void theHighestVersionCountsHoweverManyComeAtOnce() throws Exception {
        CommentStates states = states();
        List<CommentState> told = new ArrayList<>();
        for (int comment = 0; comment < 20; comment++) {
            for (int version = 1; version <= 4; version++) {
                told.add(new CommentState("comment " + comment, "p", version == 4, version));
            }
        }
        Collections.shuffle(told, new Random(4));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> running = new ArrayList<>();
            told.forEach(state -> running.add(threads.submit(() -> states.keep(List.of(state)))));
            for (Future<?> kept : running) {
                kept.get();
            }
        }

        assertThat(states.visible(List.of("p"))).isEqualTo(Map.of("p", 20L));
    }

    @Test
    void ofAPostWhoseCountMayHaveChangedIsToldOnce() {
        CommentStates states = states();
        states.keep(List.of(new CommentState("a", "p", true, 1)));
        states.keep(List.of(new CommentState("b", "p", true, 1)));
        states.keep(List.of(new CommentState("c", "q", true, 2)));
        assertThat(told(states)).containsExactlyInAnyOrder("p", "q");
        assertThat(told(states)).isEmpty();

        states.keep(List.of(new CommentState("c", "q", true, 1)));
        assertThat(told(states)).isEmpty();
        states.keep(List.of(new CommentState("c", "q", false, 3)));
        assertThat(told(states)).containsExactly("q");
    }

    private static List<String> told(CommentStates states) {
        List<String> told = new ArrayList<>();
        assertThat(states.tell(9, told::addAll)).isFalse();
        return told;
    }
}
