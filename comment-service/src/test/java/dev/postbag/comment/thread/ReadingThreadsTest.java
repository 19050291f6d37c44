package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.reply;
import static dev.postbag.comment.thread.Samples.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReadingThreadsTest {

    private final Discussion discussion = new Discussion();
    private final String post = discussion.openThread();

    @Test
    void aThreadNobodyWroteInIsEmpty() {
        assertThat(discussion.shown(post)).isEmpty();
    }

    @Test
    void thereIsNoThreadUnderAnUnknownPost() {
        assertThat(discussion.reading().read("unknown", Optional.empty(), 1)).isEqualTo(new ThreadReading.NoSuchPost());
    }

    @Test
    void aThreadGoesWithItsPost() {
        discussion.write(wish(post, "Hello"));
        discussion.follow(PostState.withdrawn(post, 2));

        assertThat(discussion.reading().read(post, Optional.empty(), 1)).isEqualTo(new ThreadReading.PostWithdrawn());
    }

    @Test
    void aClosedThreadCanBeRead() {
        discussion.write(wish(post, "Hello"));
        discussion.follow(PostState.published(post, 2, false));

        assertThat(discussion.shown(post)).hasSize(1);
    }

    @Test
    void aWithdrawnCommentWithoutRepliesIsLeftOut() {
        discussion.withdraw(discussion.write(wish(post, "Hello")));

        assertThat(discussion.shown(post)).isEmpty();
    }

    @Test
    void withdrawnCommentsStayAsShellsAsLongAsSomethingPublishedHangsOnThem() {
        var root = discussion.write(wish(post, "Root"));
        var branch = discussion.write(reply(post, root.comment().id(), "Branch"));
        var leaf = discussion.write(reply(post, branch.comment().id(), "Leaf"));
        discussion.withdraw(root);
        discussion.withdraw(branch);
        assertThat(discussion.shown(post)).hasSize(3).first().returns(null, Comment::said);

        discussion.withdraw(leaf);
        assertThat(discussion.shown(post)).isEmpty();
    }

    @Test
    void commentsBehindManyThatAreNotShownAreReached() {
        var first = discussion.write(wish(post, "First"));
        for (int i = 0; i < 30; i++) {
            var root = discussion.pass(Duration.ofMillis(1)).write(wish(post, "Root"));
            var answer = discussion.write(reply(post, root.comment().id(), "Reply"));
            discussion.withdraw(answer);
            discussion.withdraw(root);
        }
        var last = discussion.pass(Duration.ofSeconds(1)).write(wish(post, "Last"));

        assertThat(discussion.shown(post, Optional.empty(), 3)).containsExactly(first.comment(), last.comment());
    }

    /** Any mixture of writing (in the same millisecond too) and reading on: what was there is met once, in order. */
    @Property(tries = 200)
    void aWalkMeetsEachCommentOnceWhileOthersAreAdded(
            @ForAll @IntRange(min = 0, max = 30) int before,
            @ForAll @Size(max = 60) List<@IntRange(max = 3) Integer> addedBetweenPages,
            @ForAll @IntRange(min = 1, max = 7) int limit) {
        Discussion busy = new Discussion();
        String thread = busy.openThread();
        Set<String> there = new HashSet<>();
        for (int i = 0; i < before; i++) {
            busy.pass(Duration.ofMillis(i % 3 == 0 ? 1 : 0));
            there.add(busy.write(wish(thread, "Before")).comment().id());
        }

        List<String> met = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        Optional<Place> place = Optional.empty();
        for (int page = 0; ; page++) {
            List<Comment> some = busy.shown(thread, place, limit);
            some.forEach(comment -> met.add(comment.id()));
            some.forEach(comment -> places.add(Place.of(comment)));
            if (some.size() < limit) {
                break;
            }
            place = Optional.of(Place.of(some.getLast()));
            int added = page < addedBetweenPages.size() ? addedBetweenPages.get(page) : 0;
            for (int i = 0; i < added; i++) {
                busy.pass(Duration.ofMillis(i)).write(wish(thread, "While reading"));
            }
        }

        assertThat(met).doesNotHaveDuplicates().containsAll(there);
        assertThat(places).isSorted();
    }
}
