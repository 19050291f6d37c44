package dev.postbag.comment.imported;

import static dev.postbag.comment.imported.ParsedSample.comment;
import static dev.postbag.comment.thread.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.thread.AuthorName;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of imported comments keeps to. */
public abstract class ImportedCommentsContract {

    private final String run = UUID.randomUUID().toString();

    protected abstract ImportedComments comments();

    /** What was told of the comment and is or was to be published, as {@code outcome reason}. */
    protected abstract List<String> toldOf(String id);

    /** A store with nothing in it. */
    protected abstract ImportedComments empty();

    @Test
    void aCommentIsReadAsItWasKept() {
        ImportedComment whole = new ImportedComment(
                new SourceId("disqus:blog", run),
                new Parsed("c", "capture", 3),
                NOON.plusMillis(123),
                7,
                new Standing.Waiting(
                        new Claim(
                                List.of(PostSign.story("story"), sign("address")),
                                new SourceId("disqus:blog", "311"),
                                CommentStatus.PENDING,
                                AuthorName.read("Gull").orElseThrow(),
                                "2025-08-23T12:00:00+01:00",
                                new Words("Żółw 🐢\n\nline")),
                        Optional.of(OrphanReason.PARENT_UNKNOWN)));
        ImportedComment bare = new ImportedComment(
                new SourceId("disqus:blog", run + "bare"),
                new Parsed("c", "capture", 3),
                NOON,
                1,
                new Standing.Waiting(
                        new Claim(List.of(), null, CommentStatus.WITHDRAWN, null, null, null), Optional.empty()));

        for (ImportedComment kept : List.of(whole, bare)) {
            assertThat(comments().keep(kept)).isEqualTo(kept);
            assertThat(comments().withId(kept.id())).contains(kept);
        }
        assertThat(comments().withId("nothing-here")).isEmpty();
    }

    @Test
    void theFirstOfAnIdStays() {
        ImportedComment first = keep("a", NOON);
        ImportedComment second = ImportedComment.taken(
                new TakeIn(first.source(), new Parsed("other", "capture", 2), claim("a", null)), NOON.plusSeconds(1));

        assertThat(comments().keep(second)).isEqualTo(first);
    }

    @Test
    void aChangeIsKeptWithWhatIsToldOfIt() {
        ImportedComment taken = keep("a", NOON);
        ImportedComment orphan = taken.orphaned(waiting(taken), OrphanReason.POST_UNKNOWN);
        assertThat(comments()
                        .change(taken, orphan, Optional.of(Answer.orphaned(taken.first(), OrphanReason.POST_UNKNOWN))))
                .isTrue();
        assertThat(comments().withId(taken.id())).contains(orphan);

        ImportedComment placed = orphan.placedUnder("post");
        assertThat(comments().change(orphan, placed, Optional.empty())).isTrue();
        assertThat(comments().withId(taken.id())).contains(placed);
        assertThat(toldOf(taken.id())).containsExactly("ORPHANED post-unknown");
    }

    @Test
    void ofManyChangesOfOneVersionOneIsKept() throws Exception {
        ImportedComment taken = keep("a", NOON);
        List<Callable<Boolean>> changes = IntStream.range(0, 12)
                .<Callable<Boolean>>mapToObj(i -> () -> comments()
                        .change(
                                taken,
                                taken.placedUnder("post-" + i),
                                Optional.of(Answer.orphaned(taken.first(), OrphanReason.POST_UNKNOWN))))
                .toList();
        int kept = 0;
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> change : pool.invokeAll(changes)) {
                kept += change.get() ? 1 : 0;
            }
        }

        assertThat(kept).isEqualTo(1);
        assertThat(toldOf(taken.id())).hasSize(1);
    }

    @Test
    void thoseThatWaitAreFoundByAnySignOfTheirPostAndByTheirParent() {
        ImportedComment root = keep("root", NOON);
        ImportedComment reply = keep("reply", NOON, "root");
        ImportedComment placed = keep("placed", NOON, "root");
        comments().change(placed, placed.placedUnder("post"), Optional.empty());

        assertThat(comments().waitingFor(List.of(sign("root"), sign("nothing"))))
                .containsExactly(root.id());
        assertThat(comments().waitingFor(List.of(sign("root"), sign("reply"), sign("placed"))))
                .containsExactlyInAnyOrder(root.id(), reply.id());
        assertThat(comments().waitingFor(List.of())).isEmpty();
        assertThat(comments().repliesWaitingFor(root.id())).containsExactly(reply.id());
        assertThat(comments().repliesWaitingFor(reply.id())).isEmpty();
    }

    @Test
    void thoseNobodyWasToldOfAreFoundOnceTheyAreOld() {
        Instant old = Instant.parse("1999-01-01T00:00:00Z");
        ImportedComment left = keep("left", old);
        ImportedComment orphan = keep("orphan", old);
        comments().change(orphan, orphan.orphaned(waiting(orphan), OrphanReason.POST_UNKNOWN), Optional.empty());

        assertThat(comments().leftBehind(old.plusMillis(1), 1_000))
                .contains(left.id())
                .doesNotContain(orphan.id());
        assertThat(comments().leftBehind(old, 1_000)).doesNotContain(left.id());
    }

    @Test
    void orphansAreListedOldestFirstEachOnce() {
        ImportedComments store = empty();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ImportedComment taken = ImportedComment.taken(take("o" + i, null), NOON.plusMillis(1 + i / 3));
            store.keep(taken);
            store.change(taken, taken.orphaned(waiting(taken), OrphanReason.POST_UNKNOWN), Optional.empty());
            expected.add(taken.takenAt() + " " + taken.id());
        }
        store.keep(ImportedComment.taken(take("not told", null), NOON));
        expected.sort(String::compareTo);

        List<String> met = new ArrayList<>();
        Optional<ImportedComments.Place> place = Optional.empty();
        List<ImportedComment.Orphan> page;
        do {
            page = store.orphans(place, 2);
            page.forEach(
                    orphan -> met.add(orphan.takenAt() + " " + orphan.place().id()));
            place = page.isEmpty() ? place : Optional.of(page.getLast().place());
        } while (!page.isEmpty());

        assertThat(met).isEqualTo(expected);
        assertThat(store.countOrphans()).isEqualTo(7);
    }

    private ImportedComment keep(String name, Instant at) {
        return comments().keep(ImportedComment.taken(take(name, null), at));
    }

    private ImportedComment keep(String name, Instant at, String parent) {
        return comments().keep(ImportedComment.taken(take(name, parent), at));
    }

    private TakeIn take(String name, @org.jspecify.annotations.Nullable String parent) {
        return new TakeIn(
                new SourceId("disqus:blog", run + name), comment(name).taken().parsed(), claim(name, parent));
    }

    private Claim claim(String name, @org.jspecify.annotations.Nullable String parent) {
        return new Claim(
                List.of(sign(name), PostSign.story(run + "another story of " + name)),
                parent == null ? null : new SourceId("disqus:blog", run + parent),
                CommentStatus.PUBLISHED,
                null,
                null,
                new Words("It shines again."));
    }

    private PostSign sign(String name) {
        return PostSign.story(run + name);
    }

    private static Standing.Waiting waiting(ImportedComment comment) {
        return (Standing.Waiting) comment.standing();
    }

    /** As {@link #toldOf} gives it. */
    protected static String wordsOf(Answer answer) {
        return answer.outcome() + " " + answer.reason();
    }
}
