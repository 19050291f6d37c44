package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.published;
import static dev.postbag.comment.thread.Samples.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store keeps to in which changes are numbered, and replies and reactions counted. */
public abstract class CountsContract {

    private final String post = Samples.post();

    protected abstract Comments comments();

    protected abstract Threads threads();

    protected abstract Changes changes();

    protected abstract Reactions reactions();

    protected abstract Tallies tallies();

    protected abstract Listings listings();

    @Test
    void whatReadersSeeChangeWaitsForANumberUntilItHasOne() {
        open();
        Comment comment = keep(Samples.comment(post));
        assertThat(changes().waiting(post, 9)).containsExactly(new Changes.Waiting(comment.id(), 1, null));
        assertThat(changes().waitingIn(post.substring(0, post.length() - 1), 1_000_000))
                .contains(post);
        assertThat(changes().waitingIn(post, 1_000_000)).doesNotContain(post);

        changes().number(post, changes().waiting(post, 9), draw());
        assertThat(changes().waiting(post, 9)).isEmpty();

        comments().change(comment, withdrawn(comment));
        assertThat(changes().waiting(post, 9)).hasSize(1);
    }

    @Test
    void whatReadersDoNotSeeHasNoNumber() {
        Comment pending = new Comment(
                UUID.randomUUID().toString(),
                post,
                null,
                CommentStatus.PENDING,
                1,
                Samples.NOON,
                false,
                Samples.comment(post).said(),
                Comment.Proof.NONE,
                null);
        comments().keep(new CommentChange.Hidden(pending, Samples.NOON));
        comments().change(pending, new CommentChange.Hidden(pending.in(CommentStatus.REJECTED), Samples.NOON));

        assertThat(changes().waiting(post, 9)).isEmpty();
    }

    @Test
    void whatChangedSinceItWasSeenGoesOnWaiting() {
        open();
        Comment comment = keep(Samples.comment(post));
        List<Changes.Waiting> seen = changes().waiting(post, 9);
        comments().change(comment, withdrawn(comment));

        changes().number(post, seen, draw());

        assertThat(changes().waiting(post, 9))
                .extracting(Changes.Waiting::version)
                .containsExactly(2L);
    }

    @Test
    void numbersGoUpAndAThreadThatIsNotThereDrawsNone() {
        assertThat(changes().draw(post)).isEmpty();
        open();
        long first = draw();

        assertThat(draw()).isGreaterThan(first);
    }

    @Test
    void repliesThatCanBeReadAreCounted() {
        Comment root = keep(Samples.comment(post));
        keep(reply(root));
        Comment gone = keep(reply(root));
        comments().change(gone, withdrawn(gone));

        assertThat(tallies().count(root.id())).isEqualTo(new Tally(1, Map.of()));
        assertThat(tallies().lags(root.id())).isTrue();
    }

    @Test
    void aReplyUnderACommentThatCannotBeReadIsCounted() {
        Comment root = keep(Samples.comment(post));
        keep(reply(root));
        comments().change(root, new CommentChange.Hidden(root.in(CommentStatus.REJECTED), Samples.NOON));

        assertThat(tallies().count(root.id()).replies()).isEqualTo(1);
    }

    @Test
    void ofTwoThatCountAtOnceOneCountsAgain() {
        Comment root = keep(Samples.comment(post));
        long round = tallies().kept(root.id()).orElseThrow().round();

        assertThat(tallies().keep(root.id(), round, new Tally(1, Map.of()))).isTrue();
        assertThat(tallies().keep(root.id(), round, new Tally(2, Map.of()))).isFalse();
        assertThat(tallies().kept(root.id()).orElseThrow().tally().replies()).isEqualTo(1);
        assertThat(tallies().kept("nothing-here")).isEmpty();
    }

    @Test
    void aReactionCountsOnceHoweverOftenItIsMade() {
        Comment comment = keep(Samples.comment(post));
        Reaction reaction = reaction(comment, "agree");
        reactions().add(reaction);
        reactions().add(reaction);
        reactions().add(reaction(comment, "agree"));
        reactions().add(reaction(comment, "thanks"));

        assertThat(tallies().count(comment.id())).isEqualTo(new Tally(0, Map.of("agree", 2L, "thanks", 1L)));
    }

    @Test
    void aReactionTakenBackCountsNoMoreAndCanBeMadeAgain() {
        Comment comment = keep(Samples.comment(post));
        Reaction reaction = reaction(comment, "agree");
        reactions().add(reaction);
        reactions().remove(reaction);
        reactions().remove(reaction);
        reactions().remove(reaction(comment, "agree"));
        assertThat(tallies().count(comment.id())).isEqualTo(Tally.NONE);
        followReactions(comment);
        assertThat(uncounted(comment)).isEmpty();

        reactions().add(reaction);

        assertThat(tallies().count(comment.id())).isEqualTo(new Tally(0, Map.of("agree", 1L)));
        assertThat(uncounted(comment)).hasSize(1);
    }

    @Test
    void aReactionThatCameOrWentSinceItWasSeenGoesOnWaiting() {
        Comment comment = keep(Samples.comment(post));
        Reaction reaction = reaction(comment, "agree");
        reactions().add(reaction);
        List<Reactions.Uncounted> seen = uncounted(comment);
        reactions().remove(reaction);
        followReactions(comment);
        reactions().add(reaction);

        reactions().counted(seen);

        assertThat(uncounted(comment)).hasSize(1);
        assertThat(tallies().lags(comment.id())).isTrue();
    }

    /** Replies and reactions come and go while several replicas count: when it is quiet again the count is what there is. */
    @Test
    void whateverComesAtOnceTheCountIsWhatThereIsInTheEnd() throws Exception {
        open();
        Comment root = keep(Samples.comment(post));
        RecountingComments recounting = new RecountingComments(tallies());
        NumberingChanges numbering = new NumberingChanges(changes(), recounting, new InMemoryTidings());
        List<Callable<Object>> doings = IntStream.range(0, 60)
                .<Callable<Object>>mapToObj(i -> () -> {
                    switch (i % 3) {
                        case 0 -> {
                            Comment reply = keep(reply(root));
                            if (i % 2 == 0) {
                                comments().change(reply, withdrawn(reply));
                            }
                        }
                        case 1 -> reactions().add(reaction(root, "agree"));
                        default -> {
                            numbering.number(post);
                            followReactions(root);
                        }
                    }
                    return i;
                })
                .toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(doings)) {
                done.get();
            }
        }
        numbering.number(post);
        followReactions(root);

        assertThat(tallies().kept(root.id()).orElseThrow().tally()).isEqualTo(new Tally(10, Map.of("agree", 20L)));
        assertThat(tallies().lags(root.id())).isFalse();
    }

    @Test
    void aCountThatDriftedIsFoundAndPutRightAndOneThatLagsIsNone() {
        open();
        Comment drifted = keep(Samples.comment(post));
        Comment right = keep(Samples.comment(post));
        reactions().add(reaction(drifted, "agree"));
        reactions().add(reaction(right, "agree"));
        followReactions(drifted);
        followReactions(right);
        tallies().keep(drifted.id(), 1, new Tally(3, Map.of("thanks", 5L)));
        Comment lagging = keep(Samples.comment(post));
        keep(reply(lagging));
        List<String> ids = List.of(drifted.id(), right.id(), lagging.id(), "nothing-here");

        assertThat(tallies().differing(ids)).containsExactlyInAnyOrder(drifted.id(), lagging.id());
        RecountingComments recounting = new RecountingComments(tallies());
        assertThat(recounting.recount(drifted.id()))
                .contains(new RecountingComments.Drift(
                        new Tally(3, Map.of("thanks", 5L)), new Tally(0, Map.of("agree", 1L))));
        assertThat(recounting.recount(lagging.id())).isEmpty();
        assertThat(tallies().differing(ids)).isEmpty();
    }

    /** Several write and number at once; what one reads who follows from token to token is what there is. */
    @Test
    void whoFollowsTheChangesMissesNone() throws Exception {
        open();
        NumberingChanges numbering =
                new NumberingChanges(changes(), new RecountingComments(tallies()), new InMemoryTidings());
        ReadingChanges reading = new ReadingChanges(threads(), changes(), numbering, listings());
        Map<String, Long> written = new ConcurrentHashMap<>();
        Map<String, Long> read = new ConcurrentHashMap<>();
        AtomicLong since = new AtomicLong();
        List<Callable<Object>> doings = IntStream.range(0, 90)
                .<Callable<Object>>mapToObj(i -> () -> {
                    if (i % 3 == 0) {
                        synchronized (since) {
                            since.set(follow(reading, since.get(), read));
                        }
                    } else {
                        Comment comment = keep(Samples.comment(post));
                        Comment revised = Samples.revised(comment, "Edit");
                        assertThat(comments().change(comment, new CommentChange.Revised(revised, Samples.NOON)))
                                .isTrue();
                        boolean withdraws = i % 2 == 0;
                        assertThat(!withdraws || comments().change(revised, withdrawn(revised)))
                                .isTrue();
                        written.put(comment.id(), withdraws ? 3L : 2L);
                    }
                    return i;
                })
                .toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(doings)) {
                done.get();
            }
        }

        long last = follow(reading, since.get(), read);

        assertThat(read).isEqualTo(written);
        long quiet = follow(reading, last, read);
        assertThat(follow(reading, quiet, read)).isEqualTo(quiet);
    }

    private long follow(ReadingChanges reading, long since, Map<String, Long> read) {
        Optional<ReadChanges.GoingOn> goingOn = Optional.empty();
        while (true) {
            var shown = (ChangesReading.Shown) reading.read(new ReadChanges(post, since, goingOn, 7));
            shown.comments()
                    .forEach(listed ->
                            read.put(listed.comment().id(), listed.comment().version()));
            if (shown.next().isEmpty()) {
                return shown.until();
            }
            goingOn = Optional.of(new ReadChanges.GoingOn(shown.next().get(), shown.until()));
        }
    }

    private void followReactions(Comment comment) {
        List<Reactions.Uncounted> seen = uncounted(comment);
        new RecountingComments(tallies()).recount(comment.id());
        reactions().counted(seen);
    }

    private List<Reactions.Uncounted> uncounted(Comment comment) {
        return reactions().uncounted(1_000_000).stream()
                .filter(one -> one.comment().equals(comment.id()))
                .toList();
    }

    private Comment keep(Comment comment) {
        return comments().keep(published(comment));
    }

    private Comment reply(Comment parent) {
        return Samples.comment(post, UUID.randomUUID().toString(), Samples.NOON, parent.id());
    }

    private static Reaction reaction(Comment comment, String kind) {
        return new Reaction(UUID.randomUUID().toString(), comment.id(), kind);
    }

    private void open() {
        threads().follow(PostState.published(post, 1, true), Samples.key());
    }

    private long draw() {
        return changes().draw(post).orElseThrow();
    }
}
