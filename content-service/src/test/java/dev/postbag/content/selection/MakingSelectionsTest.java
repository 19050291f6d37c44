package dev.postbag.content.selection;

import static dev.postbag.content.selection.SelectionSamples.NOW;
import static dev.postbag.content.selection.SelectionSamples.layout;
import static dev.postbag.content.selection.SelectionSamples.made;
import static dev.postbag.content.selection.SelectionSamples.order;
import static dev.postbag.content.selection.SelectionSamples.pick;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.content.post.HeedingEnds;
import dev.postbag.content.post.InMemoryKnownPicks;
import dev.postbag.content.post.InMemoryLiftings;
import dev.postbag.content.post.InMemoryPosts;
import dev.postbag.content.post.KnownPick;
import dev.postbag.content.post.KnownPicks;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.TakingDownComments;
import dev.postbag.content.post.WithdrawPost;
import dev.postbag.content.post.WithdrawingPosts;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MakingSelectionsTest {

    private static final Optional<String> KEY = Optional.of("d3b07384-d9a0-4c9b");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InMemoryKnownPicks picks = new InMemoryKnownPicks();
    private final InMemoryLiftings liftings = new InMemoryLiftings();
    private final InMemoryPosts posts = new InMemoryPosts();

    @BeforeEach
    void twoArePicked() {
        picks.keep(pick("one", "It was not raining."));
        picks.keep(pick("two", "It was."));
    }

    @Test
    void theSameOrderSentAgainLeadsToTheSameDraft() {
        Post first = made(making(picks).make(new MakeSelection(layout("one", "two"), KEY)));
        picks.keep(KnownPick.ended("one", 4, null));

        assertThat(made(making(picks).make(new MakeSelection(layout("one", "two"), KEY))))
                .isEqualTo(first);
        assertThat(posts.all()).containsExactly(first);
    }

    @Test
    void anotherOrderUnderTheSameKeyIsRefused() {
        making(picks).make(new MakeSelection(layout("one", "two"), KEY));
        Layout noted =
                new Layout("You wrote", "Both of you.", layout("one", "two").picks());

        for (Layout other : List.of(layout("two", "one"), layout("one"), noted)) {
            assertThat(making(picks).make(new MakeSelection(other, KEY))).isEqualTo(new SelectionResult.KeyReused());
        }
        assertThat(posts.all()).hasSize(1);
    }

    @Test
    void ofTheSameOrderSentTwiceAtOnceOneDraftIsMade() {
        MakeSelection order = new MakeSelection(layout("one"), KEY);
        KnownPicks overtaken =
                new InterruptedPicks(picks, known -> making(picks).make(order));

        Post second = made(making(overtaken).make(order));

        assertThat(posts.all()).containsExactly(second);
    }

    @Test
    void ordersWithoutAKeyAreEachTheirOwn() {
        Post first = made(making(picks).make(order("one")));
        Post second = made(making(picks).make(order("one")));

        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(second.slug().value()).isEqualTo("you-wrote-2");
    }

    @Test
    void whatWasRefusedCanBeSentAgainUnderItsKey() {
        MakeSelection order = new MakeSelection(layout("one", "late"), KEY);
        assertThat(making(picks).make(order)).isEqualTo(new SelectionResult.NotPicked(List.of(1)));

        picks.keep(pick("late", "Sorry."));

        assertThat(making(picks).make(order)).isInstanceOf(SelectionResult.Made.class);
    }

    @Test
    void whatWasTakenDownIsNotMadeAnew() {
        MakeSelection order = new MakeSelection(layout("one"), KEY);
        Post draft = made(making(picks).make(order));
        new WithdrawingPosts(posts, clock).withdraw(new WithdrawPost(draft.id().value(), "Not now."));

        assertThat(making(picks).make(order)).isEqualTo(new SelectionResult.Gone());
    }

    private MakingSelections making(KnownPicks known) {
        TakingDownComments takingDown = new TakingDownComments(liftings, posts, clock);
        return new MakingSelections(known, liftings, new HeedingEnds(known, takingDown, posts), posts, clock);
    }
}
