package dev.postbag.content.post;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.content.post.NumberedPosts.Numbered;
import dev.postbag.content.post.NumberedPosts.Order;
import dev.postbag.content.post.NumberedPosts.Place;
import dev.postbag.content.post.NumberedPosts.Waiting;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every order of posts promises. */
public abstract class NumberedPostsContract {

    /** The posts that are put in order; none yet. */
    protected abstract Posts posts();

    protected abstract NumberedPosts numbered();

    @Test
    void anOrderBeginsWithNothingAndKeepsItsName() {
        Order order = numbered().order();

        assertThat(order).isEqualTo(new Order(order.epoch(), 0, -1));
        assertThat(order.epoch()).isNotBlank();
        assertThat(numbered().order()).isEqualTo(order);
        assertThat(numbered().draw()).isEqualTo(1);
        assertThat(numbered().draw()).isEqualTo(2);
        numbered().settle(numbered().order());
        numbered().settle(order);
        assertThat(numbered().order()).isEqualTo(new Order(order.epoch(), 2, 2));
    }

    @Test
    void whatAnotherOrderDrewIsNotSettledInThisOne() {
        numbered().draw();
        numbered().settle(new Order("another", 7, 0));

        assertThat(numbered().order().settled()).isNegative();
    }

    @Test
    void aChangeWaitsUntilItHasANumber() {
        Post first = resolved("One", "a");
        Post second = resolved("Two", "a");
        assertThat(waiting()).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(numbered().waiting(1)).hasSize(1);
        number();
        assertThat(waiting()).isEmpty();

        resolved("Two", "b");
        assertThat(waiting()).containsExactly(second.id());
        assertThat(changed(Place.START, 9)).containsExactly(first.id());
        number();
        assertThat(changed(Place.START, 9)).containsExactly(first.id(), second.id());
    }

    @Test
    void whatChangedSinceItWasSeenGetsNoNumber() {
        Post post = resolved("One", "a");
        List<Waiting> before = numbered().waiting(9);
        resolved("One", "b");
        numbered().number(before, 1);
        assertThat(waiting()).containsExactly(post.id());

        List<Waiting> beforeItIsRetold = numbered().waiting(9);
        numbered().retell(List.of(post.id()));
        numbered().number(beforeItIsRetold, 2);
        assertThat(waiting()).containsExactly(post.id());
        number();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatHasANumberIsGivenNoOther() {
        resolved("One", "a");
        List<Waiting> seen = numbered().waiting(9);
        numbered().number(seen, 5);
        numbered().number(seen, 3);

        assertThat(numbered().changed(Place.START, 9, 9).posts())
                .extracting(Numbered::number)
                .containsExactly(5L);
    }

    @Test
    void whatIsRetoldWaitsAgainAndMayNotBeThere() {
        Post post = resolved("One", "a");
        number();
        numbered().retell(List.of(post.id(), PostId.of("nowhere")));
        numbered().retell(List.of());

        assertThat(waiting()).containsExactly(post.id());
    }

    @Test
    void theOrderIsReadFromPlaceToPlaceUpToANumber() {
        List<PostId> together = new ArrayList<>();
        List.of("One", "Two", "Three")
                .forEach(title -> together.add(resolved(title, "a").id()));
        together.sort(Comparator.comparing(PostId::value));
        number();
        Post last = resolved("Last", "a");
        number();

        assertThat(changed(Place.START, 1)).containsExactlyElementsOf(together);
        NumberedPosts.Part two = numbered().changed(Place.START, 9, 2);
        assertThat(two.posts()).hasSize(2);
        assertThat(two.more()).isTrue();
        assertThat(numbered().changed(Place.START, 9, 4).more()).isFalse();
        Place second = two.posts().getLast().place();
        assertThat(changed(second, 9)).containsExactly(together.getLast(), last.id());
        assertThat(changed(second, 1)).containsExactly(together.getLast());
        assertThat(changed(Place.behind(1), 9)).containsExactly(last.id());
        assertThat(changed(Place.behind(2), 9)).isEmpty();
    }

    @Test
    void draftsAreNotAmongThemAndWhatWasTakenDownIs() {
        resolved(aStory().titled("Draft").draft().build());
        Post gone = resolved("Gone", "a");
        new WithdrawingPosts(posts(), Clock.systemUTC())
                .withdraw(new WithdrawPost(gone.id().value(), "It was wrong."));
        Post neverRead = resolved(aStory().titled("Never read").draft().build());
        new WithdrawingPosts(posts(), Clock.systemUTC())
                .withdraw(new WithdrawPost(neverRead.id().value(), "It was wrong."));
        number();

        assertThat(numbered().changed(Place.START, 9, 9).posts())
                .extracting(numbered -> numbered.post().status())
                .containsExactly(PostStatus.WITHDRAWN);
    }

    protected final Post resolved(String title, String capture) {
        return resolved(aStory().titled(title).ofCapture(capture).build());
    }

    private Post resolved(Story story) {
        return ((Resolution.Resolved) new ResolvingStories(posts(), Clock.systemUTC()).resolve(story)).post();
    }

    protected final void number() {
        numbered().number(numbered().waiting(9), numbered().draw());
    }

    protected final List<PostId> waiting() {
        return numbered().waiting(9).stream().map(Waiting::id).toList();
    }

    private List<PostId> changed(Place after, long upTo) {
        return numbered().changed(after, upTo, 9).posts().stream()
                .map(numbered -> numbered.post().id())
                .toList();
    }
}
