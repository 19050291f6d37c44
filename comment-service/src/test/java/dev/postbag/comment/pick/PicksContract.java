package dev.postbag.comment.pick;

import static dev.postbag.comment.thread.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentChange;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.InMemoryThreads;
import dev.postbag.comment.thread.PickedComments;
import dev.postbag.comment.thread.PickedComments.PickPlace;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.Receipt;
import dev.postbag.comment.thread.Revision;
import dev.postbag.comment.thread.Samples;
import dev.postbag.comment.thread.WithdrawingComments;
import dev.postbag.comment.thread.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What picking keeps to, whatever store the comments are in. */
public abstract class PicksContract {

    private static final Receipt RECEIPT = new Receipt("receipt");

    private final InMemoryThreads threads = new InMemoryThreads();
    private final String post = openThread();

    protected abstract Comments comments();

    protected abstract PickedComments pickedComments();

    /** The news kept with the post's comments, the earliest of a comment first: the change's name and the comment. */
    protected abstract List<String> newsOf(String post);

    @Test
    void aPickPinsTheRevisionWhateverTheCommentSaysLater() {
        Comment comment = keep(true);
        pick(comment, 1);

        Comment edited = Samples.revised(read(comment), "It was hardly raining.");
        comments().change(read(comment), new CommentChange.Revised(edited, NOON));

        assertThat(read(comment).pick()).get().returns(1, pick -> pick.revision());
        assertThat(read(comment).revision()).isEqualTo(2);
        assertThat(newsOf(post))
                .containsExactly(news("Published", comment), news("Picked", comment), news("Revised", comment));
    }

    @Test
    void pickingAgainChangesNothingAndWhatItSaysNowTakesThePlace() {
        Comment comment = keep(true);
        pick(comment, 1);
        Comment edited = Samples.revised(read(comment), "It was hardly raining.");
        comments().change(read(comment), new CommentChange.Revised(edited, NOON));

        pick(comment, 1);
        assertThat(read(comment).version()).isEqualTo(3);
        pick(comment, 2);

        assertThat(read(comment).pick()).get().returns(2, pick -> pick.revision());
        assertThat(newsOf(post)).filteredOn(news("Picked", comment)::equals).hasSize(2);
        assertThat(refusal(comment.id(), 1)).isEqualTo(PickResult.Reason.REVISED_SINCE);
    }

    @Test
    void withoutConsentACommentIsPickedOnlyWhereNoneIsRequired() {
        Comment comment = keep(false);

        assertThat(picking(true).pick(new PickComment(comment.id(), 1)))
                .isEqualTo(new PickResult.Refused(PickResult.Reason.NO_CONSENT));
        assertThat(picking(false).pick(new PickComment(comment.id(), 1))).isInstanceOf(PickResult.Picked.class);
    }

    @Test
    void whatCannotBeReadIsNotPicked() {
        Comment rejected = keep(true);
        comments().change(rejected, new CommentChange.Hidden(inStatus(rejected, CommentStatus.REJECTED), NOON));
        Comment withdrawn = keep(true);
        withdraw(withdrawn);
        Comment readable = keep(true);

        assertThat(refusal(rejected.id(), 1)).isEqualTo(PickResult.Reason.REJECTED);
        assertThat(refusal(withdrawn.id(), 1)).isEqualTo(PickResult.Reason.WITHDRAWN);
        assertThat(refusal("unknown", 1)).isEqualTo(PickResult.Reason.NO_SUCH_COMMENT);
        assertThat(refusal(readable.id(), 2)).isEqualTo(PickResult.Reason.NO_SUCH_REVISION);
        threads.follow(PostState.withdrawn(post, 2), Samples.key());
        assertThat(refusal(readable.id(), 1)).isEqualTo(PickResult.Reason.POST_WITHDRAWN);
    }

    @Test
    void whateverEndsAPickTellsSoInTheSameWrite() {
        Comment withdrawn = picked();
        withdraw(withdrawn);
        Comment rejected = picked();
        comments().change(rejected, Samples.decided(rejected, Samples.rejection(rejected, "moderator", NOON)));
        Comment refused = picked();
        comments().change(refused, new CommentChange.Revised(Samples.consenting(refused, false), NOON));
        Comment unpicked = picked();
        new UnpickingComments(comments(), clock()).unpick(unpicked.id());
        new UnpickingComments(comments(), clock()).unpick(unpicked.id());

        assertThat(newsOf(withdrawn)).containsExactly("Published", "Picked", "Withdrawn", "Unpicked WITHDRAWN");
        assertThat(newsOf(rejected)).containsExactly("Published", "Picked", "Decided", "Unpicked REJECTED");
        assertThat(newsOf(refused)).containsExactly("Published", "Picked", "Revised", "Unpicked CONSENT_WITHDRAWN");
        assertThat(newsOf(unpicked)).containsExactly("Published", "Picked", "Unpicked UNPICKED");
        assertThat(List.of(withdrawn, rejected, refused, unpicked))
                .allSatisfy(comment -> assertThat(read(comment).pick()).isEmpty());
        assertThat(new UnpickingComments(comments(), clock()).unpick("unknown")).isFalse();
    }

    @Test
    void whatAnEditorUnpickedIsStillTakenBackFromWhereItWasLifted() {
        Comment withdrawn = unpicked();
        withdraw(withdrawn);
        Comment rejected = unpicked();
        comments().change(rejected, Samples.decided(rejected, Samples.rejection(rejected, "moderator", NOON)));
        withdraw(read(rejected));
        Comment refused = unpicked();
        comments().change(refused, new CommentChange.Revised(Samples.consenting(refused, false), NOON));

        assertThat(newsOf(withdrawn))
                .containsExactly("Published", "Picked", "Unpicked UNPICKED", "Withdrawn", "Unpicked WITHDRAWN");
        assertThat(newsOf(rejected))
                .filteredOn(news -> news.startsWith("Unpicked"))
                .containsExactly("Unpicked UNPICKED", "Unpicked REJECTED");
        assertThat(newsOf(refused)).endsWith("Revised", "Unpicked CONSENT_WITHDRAWN");
    }

    @Test
    void ofAPickAndAWithdrawalAtOnceTheCommentIsAlwaysGoneAndNeverPicked() throws Exception {
        for (int round = 0; round < 25; round++) {
            Comment comment = keep(true);
            List<Callable<Object>> rivals = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                rivals.add(() -> picking(true).pick(new PickComment(comment.id(), 1)));
            }
            rivals.add(1, () -> new WithdrawingComments(comments(), clock()).withdraw(comment.id(), RECEIPT));
            List<Object> results = new ArrayList<>();
            try (var pool = Executors.newFixedThreadPool(rivals.size())) {
                for (var result : pool.invokeAll(rivals)) {
                    results.add(result.get());
                }
            }

            boolean pickCameFirst = results.stream().anyMatch(PickResult.Picked.class::isInstance);
            assertThat(read(comment))
                    .returns(CommentStatus.WITHDRAWN, Comment::status)
                    .returns(Optional.empty(), Comment::pick);
            assertThat(newsOf(comment))
                    .isEqualTo(
                            pickCameFirst
                                    ? List.of("Published", "Picked", "Withdrawn", "Unpicked WITHDRAWN")
                                    : List.of("Published", "Withdrawn"));
        }
    }

    @Test
    void picksAreListedTheLastFirstWholeOrOfOnePost() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Comment comment = keep(true);
            Instant at = NOON.plusSeconds(i / 2);
            comments()
                    .change(
                            comment,
                            new CommentChange.Picked(comment.picked(new dev.postbag.comment.thread.Pick(1, at)), at));
            expected.add(at + " " + comment.id());
        }
        keep(true);
        List<String> walked = new ArrayList<>();
        Optional<PickPlace> after = Optional.empty();
        List<Comment> page;
        do {
            page = pickedComments().picked(Optional.of(post), after, 2);
            for (Comment comment : page) {
                Instant at = comment.pick().orElseThrow().at();
                walked.add(at + " " + comment.id());
                after = Optional.of(new PickPlace(at, comment.id()));
            }
        } while (!page.isEmpty());

        assertThat(walked)
                .isEqualTo(expected.stream()
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList());
        assertThat(pickedComments().picked(Optional.of("another"), Optional.empty(), 10))
                .isEmpty();
        assertThat(pickedComments().picked(Optional.empty(), Optional.empty(), 100))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    private List<String> newsOf(Comment comment) {
        return newsOf(post).stream()
                .filter(news -> news.endsWith(comment.id()))
                .map(news -> news.substring(0, news.length() - comment.id().length() - 1))
                .toList();
    }

    /** A change as {@link #newsOf} names it. */
    protected static String nameOf(CommentChange change) {
        String name = change.getClass().getSimpleName();
        return news(
                change instanceof CommentChange.Unpicked unpicked ? name + " " + unpicked.reason() : name,
                change.comment());
    }

    private static String news(String name, Comment comment) {
        return name + " " + comment.id();
    }

    private static Comment inStatus(Comment comment, CommentStatus status) {
        return Samples.in(comment, status);
    }

    private Comment picked() {
        Comment comment = keep(true);
        pick(comment, 1);
        return read(comment);
    }

    private Comment unpicked() {
        Comment comment = picked();
        assertThat(new UnpickingComments(comments(), clock()).unpick(comment.id()))
                .isTrue();
        return read(comment);
    }

    private void pick(Comment comment, int revision) {
        assertThat(picking(true).pick(new PickComment(comment.id(), revision))).isInstanceOf(PickResult.Picked.class);
    }

    private PickResult.Reason refusal(String id, int revision) {
        return ((PickResult.Refused) picking(true).pick(new PickComment(id, revision))).reason();
    }

    private void withdraw(Comment comment) {
        new WithdrawingComments(comments(), clock()).withdraw(comment.id(), RECEIPT);
    }

    private PickingComments picking(boolean consentRequired) {
        return new PickingComments(threads, comments(), new ConsentRule(consentRequired), clock());
    }

    private Comment read(Comment comment) {
        return comments().withId(comment.id()).orElseThrow();
    }

    private Comment keep(boolean mayBePicked) {
        Comment comment = Comment.published(
                UUID.randomUUID().toString(),
                post,
                null,
                NOON,
                new Comment.Said(
                        "contributor-hash",
                        "Quiet Kingfisher",
                        Revision.plain(new Words("It was not raining."), NOON),
                        mayBePicked),
                new Comment.Proof(RECEIPT.hash(), "fingerprint", "feed-hash"));
        return comments().keep(Samples.published(comment));
    }

    private String openThread() {
        String fresh = Samples.post();
        threads.follow(PostState.published(fresh, 1, true), Samples.key());
        return fresh;
    }

    private static Clock clock() {
        return Clock.fixed(NOON.plus(Duration.ofHours(1)), ZoneOffset.UTC);
    }
}
