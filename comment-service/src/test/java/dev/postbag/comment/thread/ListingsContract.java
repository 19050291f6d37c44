package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store keeps to that lists comments. */
public abstract class ListingsContract {

    private final String post = Samples.post();

    protected abstract Comments comments();

    protected abstract Tallies tallies();

    protected abstract Listings listings();

    @Test
    void aThreadIsListedOldestFirstAndByIdWithinAMillisecond() {
        write("b", NOON);
        write("c", NOON.minusMillis(1));
        write("a", NOON);
        write("d", NOON.plusMillis(1));
        comments().keep(Samples.published(Samples.comment(Samples.post())));

        assertThat(listed(Branch.WHOLE, Order.OLDEST)).containsExactly("c", "a", "b", "d");
        assertThat(listed(Branch.WHOLE, Order.NEWEST)).containsExactly("d", "b", "a", "c");
    }

    @Test
    void aListGoesOnBehindAPosition() {
        for (String name : List.of("a", "b", "c")) {
            write(name, NOON);
        }
        write("0", NOON.plusMillis(1));
        write("z", NOON.minusMillis(1));

        Position b = new Position(0, new Place(NOON, post + "b"));
        assertThat(listed(Branch.WHOLE, Order.OLDEST, b, 10)).containsExactly("c", "0");
        assertThat(listed(Branch.WHOLE, Order.OLDEST, b, 1)).containsExactly("c");
        assertThat(listed(Branch.WHOLE, Order.NEWEST, b, 10)).containsExactly("a", "z");
        Position last = new Position(0, new Place(NOON.plusMillis(1), post + "0"));
        assertThat(listed(Branch.WHOLE, Order.OLDEST, last, 10)).isEmpty();
    }

    @Test
    void whatHasMoreComesFirstAndOfAsManyTheOldest() {
        tally(write("a", NOON.plusMillis(5)), 1, 7);
        tally(write("b", NOON), 3, 0);
        tally(write("c", NOON.plusMillis(1)), 1, 10);
        write("d", NOON.minusMillis(1));

        assertThat(listed(Branch.WHOLE, Order.MOST_REPLIED)).containsExactly("b", "c", "a", "d");
        assertThat(listed(Branch.WHOLE, Order.MOST_REACTED)).containsExactly("c", "a", "d", "b");
        Position c = new Position(1, new Place(NOON.plusMillis(1), post + "c"));
        assertThat(listed(Branch.WHOLE, Order.MOST_REPLIED, c, 10)).containsExactly("a", "d");
        assertThat(listed(Branch.WHOLE, Order.MOST_REPLIED, c, 1)).containsExactly("a");
    }

    @Test
    void aBranchIsWhatAnswersTheSame() {
        write("a", NOON);
        write("b", NOON.plusMillis(1));
        write("c", NOON.plusMillis(2), post + "a");
        write("d", NOON.plusMillis(3), post + "a");
        write("e", NOON.plusMillis(4), post + "c");

        assertThat(listed(Branch.ROOTS, Order.OLDEST)).containsExactly("a", "b");
        assertThat(listed(new Branch.Replies(post + "a"), Order.NEWEST)).containsExactly("d", "c");
        assertThat(listed(new Branch.Replies(post + "a"), Order.MOST_REPLIED)).containsExactly("c", "d");
        assertThat(listed(new Branch.Replies(post + "e"), Order.OLDEST)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void pageByPageAListIsTheSameAsWhole(Order order) {
        for (int i = 0; i < 30; i++) {
            tally(write("%02d".formatted(i), NOON.plusMillis(i / 4)), i % 3, i % 5);
        }
        List<String> walked = new ArrayList<>();
        Optional<Position> position = Optional.empty();
        List<Listed> some;
        do {
            some = listings().listed(new ThreadPart(post, Branch.ROOTS, order), position, 7);
            walked.addAll(names(some));
            position = some.isEmpty() ? position : Optional.of(some.getLast().position(order));
        } while (!some.isEmpty());

        assertThat(walked).hasSize(30).isEqualTo(listed(Branch.ROOTS, order));
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void whatIsBeforeAPositionIsTheListTheOtherWayRound(Order order) {
        for (int i = 0; i < 20; i++) {
            tally(write("%02d".formatted(i), NOON.plusMillis(i / 4)), i % 3, i % 5);
        }
        ThreadPart part = new ThreadPart(post, Branch.ROOTS, order);
        List<Listed> list = listings().listed(part, Optional.empty(), 100);
        for (int i = 0; i < list.size(); i++) {
            assertThat(names(listings().before(part, list.get(i).position(order), 100)))
                    .isEqualTo(names(list.subList(0, i).reversed()));
        }
        assertThat(listings().before(part, list.getLast().position(order), 3))
                .hasSize(3)
                .isEqualTo(list.subList(16, 19).reversed());
    }

    @Test
    void aCommentIsListedWithItsCounts() {
        Comment comment = write("a", NOON);
        Tally tally = new Tally(4, Map.of("agree", 2L, "thanks", 1L));
        assertThat(listings().withId(comment.id())).contains(new Listed(comment, Tally.NONE));

        assertThat(tallies().keep(comment.id(), 0, tally)).isTrue();

        assertThat(listings().withId(comment.id())).contains(new Listed(comment, tally));
        assertThat(listings().withId("nothing-here")).isEmpty();
    }

    private Comment write(String name, Instant createdAt) {
        return write(name, createdAt, null);
    }

    private Comment write(String name, Instant createdAt, @Nullable String parent) {
        return comments().keep(Samples.published(Samples.comment(post, post + name, createdAt, parent)));
    }

    private void tally(Comment comment, long replies, long agreeing) {
        Map<String, Long> reactions = agreeing == 0 ? Map.of() : Map.of("agree", agreeing);
        assertThat(tallies().keep(comment.id(), 0, new Tally(replies, reactions)))
                .isTrue();
    }

    private List<String> listed(Branch branch, Order order) {
        return names(listings().listed(new ThreadPart(post, branch, order), Optional.empty(), 100));
    }

    private List<String> listed(Branch branch, Order order, Position after, int limit) {
        return names(listings().listed(new ThreadPart(post, branch, order), Optional.of(after), limit));
    }

    private List<String> names(List<Listed> found) {
        return found.stream()
                .map(listed -> listed.comment().id().substring(post.length()))
                .toList();
    }
}
