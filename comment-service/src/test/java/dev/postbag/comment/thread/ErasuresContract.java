package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.erasure.Acknowledgement;
import dev.postbag.comment.erasure.ErasedBy;
import dev.postbag.comment.erasure.Erasure;
import dev.postbag.comment.erasure.ErasurePlace;
import dev.postbag.comment.erasure.Erasures;
import dev.postbag.comment.erasure.Holder;
import dev.postbag.comment.erasure.KeptWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What erasing keeps to, whatever store the comments are in. */
public abstract class ErasuresContract {

    private static final int ALL = 100_000;

    private final String post = Samples.post();

    protected abstract Comments comments();

    protected abstract Erasures erasures();

    /** All that the store holds of a comment, its news too. */
    protected abstract String everythingOf(String comment);

    @Test
    void nothingIsLeftOfAnErasedCommentButAShell() {
        Comment comment = keep();
        Decision decision = Samples.rejection(comment, "ann", NOON);
        comments().change(comment, Samples.decided(comment, decision));

        Erasure erasure = erase(comment.id(), "Asked to");

        assertThat(erasure.by()).isEqualTo(ErasedBy.DESK);
        assertThat(erasure.reason()).isEqualTo("Asked to");
        assertThat(erasure.contributor()).isEqualTo("contributor-hash");
        assertThat(erasure.acknowledged()).isEmpty();
        Comment left = read(comment);
        assertThat(left.status()).isEqualTo(CommentStatus.WITHDRAWN);
        assertThat(left.said()).isNull();
        assertThat(left.createdAt()).isEqualTo(comment.createdAt());
        assertThat(left.docket().decisions())
                .singleElement()
                .returns(decision.reason(), Decision::reason)
                .returns("", Decision::text);
        assertThat(everythingOf(comment.id())).doesNotContain("raining", "Kingfisher", "Said so");
    }

    @Test
    void erasedAgainItIsAsItWas() {
        Comment comment = keep();
        Erasure first = erase(comment.id(), "Asked to");
        long version = read(comment).version();

        assertThat(erase(comment.id(), "Asked again")).isEqualTo(first);
        assertThat(read(comment).version()).isEqualTo(version);
    }

    @Test
    void ofAnErasureAndEditsAtOnceTheWordsAreGoneInTheEnd() throws Exception {
        Comment comment = keep();
        List<Callable<Boolean>> all = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(i -> () -> i == 7 ? erase(comment.id(), "Now") != null : edit(comment, i))
                .toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> one : pool.invokeAll(all)) {
                one.get();
            }
        }

        assertThat(read(comment).said()).isNull();
        assertThat(everythingOf(comment.id())).doesNotContain("raining");
        assertThat(erasures().of(comment.id())).isPresent();
    }

    @Test
    void eachHolderIsHeardOnceAndTheLastCompletesIt() {
        Comment comment = keep();
        Erasure erasure = erase(comment.id(), "Asked to");
        Acknowledgement content = new Acknowledgement(Holder.CONTENT, NOON.plusSeconds(1), List.of());
        Acknowledgement ingest = new Acknowledgement(
                Holder.INGEST, NOON.plusSeconds(2), List.of(new KeptWords("capture", "c", "never-changed")));

        erasures().acknowledge(comment.id(), content);
        erasures().acknowledge(comment.id(), new Acknowledgement(Holder.CONTENT, NOON.plusSeconds(9), List.of()));
        erasures().acknowledge(comment.id(), ingest);
        erasures().acknowledge("unknown", content);

        assertThat(of(comment).acknowledged()).containsExactly(content, ingest);
        assertThat(of(comment).isComplete()).isFalse();
        assertThat(waiting(Holder.COMMENT)).contains(comment.id());
        assertThat(waiting(Holder.CONTENT)).doesNotContain(comment.id());
        assertThat(incomplete()).contains(comment.id());
        long before = erasures().countIncomplete(erasure.at().plusMillis(1));

        erasures().acknowledge(comment.id(), new Acknowledgement(Holder.COMMENT, NOON.plusSeconds(3), List.of()));

        assertThat(of(comment).isComplete()).isTrue();
        assertThat(of(comment).contributor()).isNull();
        assertThat(incomplete()).doesNotContain(comment.id());
        assertThat(erasures().countIncomplete(erasure.at().plusMillis(1))).isEqualTo(before - 1);
    }

    @Test
    void aListGoesOnBehindAPlace() {
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(i -> erase(keep().id(), "Asked to").comment())
                .sorted()
                .toList();

        Erasure second = erasures().of(ids.get(1)).orElseThrow();

        assertThat(erasures().incomplete(Optional.of(ErasurePlace.of(second)), ALL))
                .extracting(Erasure::comment)
                .contains(ids.get(2))
                .doesNotContain(ids.get(0), ids.get(1));
    }

    @Test
    void whatWasTakenBackOrRejectedLongAgoIsExpired() {
        Comment withdrawn = keep();
        comments().change(withdrawn, Samples.withdrawn(withdrawn));
        Comment rejected = keep();
        comments().change(rejected, Samples.decided(rejected, Samples.rejection(rejected, "ann", NOON)));
        Comment published = keep();
        Comment erased = keep();
        erase(erased.id(), "Asked to");

        assertThat(erasures().expired(NOON.plusSeconds(1), NOON, ALL))
                .contains(withdrawn.id())
                .doesNotContain(rejected.id(), published.id(), erased.id());
        assertThat(erasures().expired(NOON, NOON.plusSeconds(1), ALL))
                .contains(rejected.id())
                .doesNotContain(withdrawn.id(), published.id(), erased.id());
    }

    private Erasure erase(String id, String reason) {
        Clock clock = Clock.fixed(NOON.plus(Duration.ofMinutes(1)), ZoneOffset.UTC);
        EraseResult result =
                new ErasingComments(comments(), erasures(), clock).erase(new EraseComment.ByDesk(id, reason));
        return ((EraseResult.Erased) result).erasure();
    }

    private boolean edit(Comment comment, int number) {
        Comment now = read(comment);
        return now.isPublished()
                && comments()
                        .change(
                                now,
                                new CommentChange.Revised(
                                        Samples.revised(now, "It was raining " + number), Instant.EPOCH));
    }

    private Comment keep() {
        Comment comment = Samples.comment(post);
        comments().keep(Samples.published(comment));
        return comment;
    }

    private Comment read(Comment comment) {
        return comments().withId(comment.id()).orElseThrow();
    }

    private Erasure of(Comment comment) {
        return erasures().of(comment.id()).orElseThrow();
    }

    private List<String> waiting(Holder holder) {
        return erasures().waitingFor(holder, Optional.empty(), ALL).stream()
                .map(Erasure::comment)
                .toList();
    }

    private List<String> incomplete() {
        return erasures().incomplete(Optional.empty(), ALL).stream()
                .map(Erasure::comment)
                .toList();
    }
}
