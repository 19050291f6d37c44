package dev.postbag.comment.imported;

import static dev.postbag.comment.imported.Import.POST;
import static dev.postbag.comment.imported.Import.STORY;
import static dev.postbag.comment.imported.ParsedSample.comment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.thread.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What becomes of a thread in every order its parts can come in, and when a process dies after any of its calls. */
class KilledImportTest {

    private static final List<BiConsumer<Import, Kills>> MESSAGES = List.of(
            (run, kills) -> run.becomes(STORY, POST, kills),
            (run, kills) -> run.hear(comment("1"), kills),
            (run, kills) -> run.hear(comment("2").inReplyTo("1").from(null), kills),
            (run, kills) -> run.hear(comment("3").inReplyTo("2"), kills),
            (run, kills) -> run.hear(comment("1").inReading(2), kills));

    @Test
    void theOrderThingsComeInMakesNoDifference() {
        for (List<BiConsumer<Import, Kills>> order : ordersOf(MESSAGES)) {
            Import run = new Import();
            order.forEach(message -> message.accept(run, Kills.never()));

            assertWhole(run);
        }
    }

    @Test
    void aKillAfterAnyCallIsMadeGoodWhenTheMessageComesAgainAndBySweeping() {
        int kills = 0;
        for (List<BiConsumer<Import, Kills>> order : ordersOf(MESSAGES)) {
            for (int killed = 0; killed < order.size(); killed++) {
                for (int calls = 1; kill(order, killed, calls, true); calls++) {
                    kills++;
                }
            }
        }
        assertThat(kills).isGreaterThan(4_000);
    }

    @Test
    void aKillAfterACommentWasKeptIsMadeGoodByTheSweepAlone() {
        int kills = 0;
        for (List<BiConsumer<Import, Kills>> order : ordersOf(MESSAGES)) {
            for (int killed = 0; killed < order.size(); killed++) {
                for (int calls = 1; kill(order, killed, calls, false); calls++) {
                    kills++;
                }
            }
        }
        assertThat(kills).isGreaterThan(4_000);
    }

    /** @return false when the message needs fewer calls than that: nobody was killed */
    private static boolean kill(List<BiConsumer<Import, Kills>> order, int killed, int calls, boolean again) {
        Import run = new Import();
        boolean died = false;
        for (int i = 0; i < order.size(); i++) {
            if (i != killed) {
                order.get(i).accept(run, Kills.never());
                continue;
            }
            try {
                order.get(i).accept(run, Kills.after(calls));
            } catch (Kills.Killed dead) {
                died = true;
                if (again) {
                    order.get(i).accept(run, Kills.never());
                }
            }
        }
        run.sweep();
        assertWhole(run);
        return died;
    }

    private static void assertWhole(Import run) {
        assertThat(run.shown())
                .extracting(Comment::id)
                .containsExactly(
                        comment("1").id(), comment("2").id(), comment("3").id());
        assertThat(run.thread.news()).hasSize(3);
        assertThat(run.imported.countOrphans()).isZero();
        assertThat(run.told())
                .filteredOn(told -> told.contains("CREATED"))
                .hasSize(3)
                .contains("2@1 CREATED new-comment", "3@1 CREATED new-comment");
    }

    private static <T> List<List<T>> ordersOf(List<T> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> orders = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<T> rest = new ArrayList<>(all);
            T first = rest.remove(i);
            for (List<T> order : ordersOf(rest)) {
                List<T> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }
}
