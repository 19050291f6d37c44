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
        assertThat(discussion.reading().read(ThreadPart.whole("unknown"), Optional.empty(), 1))
                .isEqualTo(new ThreadReading.NoSuchPost());
    }

    @Test
    void aThreadGoesWithItsPost() {
        discussion.write(wish(post, "Hello"));
        discussion.follow(PostState.withdrawn(post, 2));

        assertThat(discussion.reading().read(ThreadPart.whole(post), Optional.empty(), 1))
                .isEqualTo(new ThreadReading.PostWithdrawn());
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

        assertThat(discussion.shown(ThreadPart.whole(post), Optional.empty(), 3))
                .extracting(Listed::comment)
                .containsExactly(first.comment(), last.comment());
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
        Optional<Position> place = Optional.empty();
        for (int page = 0; ; page++) {
            List<Listed> some = busy.shown(ThreadPart.whole(thread), place, limit);
            some.forEach(listed -> met.add(listed.comment().id()));
            some.forEach(listed -> places.add(Place.of(listed.comment())));
            if (some.size() < limit) {
                break;
            }
            place = Optional.of(some.getLast().position(Order.OLDEST));
            int added = page < addedBetweenPages.size() ? addedBetweenPages.get(page) : 0;
            for (int i = 0; i < added; i++) {
                busy.pass(Duration.ofMillis(i)).write(wish(thread, "While reading"));
            }
        }

        assertThat(met).doesNotHaveDuplicates().containsAll(there);
        assertThat(places).isSorted();
    }

    @Test
    void onlyACommentOfTheThreadThatCanBeReadHasReplies() {
        var root = discussion.write(wish(post, "Root"));
        var branch = discussion.write(reply(post, root.comment().id(), "Branch"));

        assertThat(discussion.reading().read(repliesTo("unknown"), Optional.empty(), 1))
                .isEqualTo(new ThreadReading.NoSuchParent());
        assertThat(discussion
                        .reading()
                        .read(
                                new ThreadPart(
                                        discussion.openThread(),
                                        new Branch.Replies(root.comment().id()),
                                        Order.OLDEST),
                                Optional.empty(),
                                1))
                .isEqualTo(new ThreadReading.NoSuchParent());
        discussion.withdraw(root);
        assertThat(discussion.shown(repliesTo(root.comment().id()), Optional.empty(), 9))
                .hasSize(1);
        discussion.withdraw(branch);
        assertThat(discussion.reading().read(repliesTo(root.comment().id()), Optional.empty(), 1))
                .isEqualTo(new ThreadReading.NoSuchParent());
    }

    /** Any tree, in any order: the walk through all pages of all branches meets each comment that is shown once. */
    @Property(tries = 200)
    void whenNothingChangesAWalkMeetsEachCommentOnce(
            @ForAll @Size(max = 40) List<@IntRange(max = 60) Integer> parents,
            @ForAll @Size(max = 10) List<@IntRange(max = 60) Integer> withdrawn,
            @ForAll @Size(max = 20) List<@IntRange(max = 60) Integer> reactions,
            @ForAll Order order,
            @ForAll @IntRange(min = 1, max = 7) int limit) {
        Discussion quiet = new Discussion();
        String thread = quiet.openThread();
        List<WriteResult.Written> written = new ArrayList<>();
        for (int parent : parents) {
            quiet.pass(Duration.ofMillis(parent % 2));
            written.add(quiet.write(
                    parent < written.size()
                            ? reply(thread, written.get(parent).comment().id(), "Reply")
                            : wish(thread, "Root")));
        }
        reactions.stream()
                .filter(one -> one < written.size())
                .forEach(one -> quiet.react(new React(written.get(one).comment().id(), "agree", Optional.empty())));
        withdrawn.stream().filter(one -> one < written.size()).forEach(one -> quiet.withdraw(written.get(one)));
        quiet.follow();
        List<String> shown = quiet.shown(thread).stream().map(Comment::id).toList();

        assertThat(walk(quiet, new ThreadPart(thread, Branch.WHOLE, order), limit))
                .containsExactlyInAnyOrderElementsOf(shown);
        List<String> met = walk(quiet, new ThreadPart(thread, Branch.ROOTS, order), limit);
        for (int next = 0; next < met.size(); next++) {
            Listed comment = quiet.listings.withId(met.get(next)).orElseThrow();
            List<String> replies = comment.comment().answered()
                    ? walk(quiet, new ThreadPart(thread, new Branch.Replies(met.get(next)), order), limit)
                    : List.of();
            assertThat(comment.tally().replies())
                    .isEqualTo(replies.stream()
                            .filter(id -> quiet.kept.withId(id).orElseThrow().isPublished())
                            .count());
            met.addAll(replies);
        }
        assertThat(met).containsExactlyInAnyOrderElementsOf(shown);
    }

    private List<String> walk(Discussion among, ThreadPart part, int limit) {
        List<String> met = new ArrayList<>();
        Optional<Position> position = Optional.empty();
        while (true) {
            if (!(among.reading().read(part, position, limit) instanceof ThreadReading.Shown some)) {
                return met;
            }
            some.comments().forEach(listed -> met.add(listed.comment().id()));
            if (some.comments().size() < limit) {
                return met;
            }
            position = Optional.of(some.comments().getLast().position(part.order()));
        }
    }

    private ThreadPart repliesTo(String parent) {
        return new ThreadPart(post, new Branch.Replies(parent), Order.OLDEST);
    }
}
