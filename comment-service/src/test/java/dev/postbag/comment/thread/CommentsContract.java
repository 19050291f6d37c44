package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.NOON;
import static dev.postbag.comment.thread.Samples.published;
import static dev.postbag.comment.thread.Samples.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.decision.Appeal;
import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import dev.postbag.comment.decision.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of comments keeps to. */
public abstract class CommentsContract {

    private final String post = Samples.post();

    protected abstract Comments comments();

    protected abstract Listings listings();

    /** The news kept with the post's comments that is or was to be published: the event's type and the comment. */
    protected abstract List<String> newsOf(String post);

    @Test
    void aCommentIsReadAsItWasKept() {
        Comment comment = keep(new Comment(
                id(),
                post,
                id(),
                CommentStatus.PUBLISHED,
                7,
                NOON.plusMillis(123),
                true,
                new Comment.Said("hash", "Bold Otter", null, revision(3), List.of(revision(1), revision(2)), true),
                new Comment.Proof("receipt", "print", "feed"),
                null));

        assertThat(comments().withId(comment.id())).contains(comment);
    }

    @Test
    void aRevisedCommentKeepsWhatItSaidAndIsListedWithoutThat() {
        Comment comment = keep(Samples.comment(post));
        Comment revised = revise(comment, "It was hardly raining.");

        assertThat(comments().withId(comment.id())).contains(revised);
        assertThat(comments().withId(comment.id()).orElseThrow().said().earlier())
                .containsExactly(comment.said().current());
        assertThat(listed(post, Optional.empty(), 10)).singleElement().satisfies(listed -> {
            assertThat(listed.said().current()).isEqualTo(revised.said().current());
            assertThat(listed.said().earlier()).isEmpty();
        });
        assertThat(newsOf(post)).containsExactly("Published " + comment.id(), "Revised " + comment.id());
    }

    @Test
    void consentIsKeptAndTakenBack() {
        Comment comment = keep(Samples.comment(post));
        Comment consented = comment.consenting(true);
        comments().change(comment, new CommentChange.Revised(consented, NOON));
        assertThat(comments().withId(comment.id())).get().matches(Comment::mayBePicked);

        comments().change(consented, new CommentChange.Revised(consented.consenting(false), NOON));

        assertThat(comments().withId(comment.id())).get().matches(kept -> !kept.mayBePicked());
    }

    @Test
    void ofEditsDecisionsAndAWithdrawalAtOnceOneWinsWhole() throws Exception {
        Comment comment = keep(Samples.comment(post));
        List<CommentChange> rivals = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            rivals.add(new CommentChange.Revised(Samples.revised(comment, "Edit " + i), NOON));
            rivals.add(Samples.decided(comment, Samples.rejection(comment, "ann" + i, NOON)));
        }
        rivals.add(withdrawn(comment));
        List<CommentChange> winners = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> changes = rivals.stream()
                    .<Callable<Boolean>>map(rival -> () -> comments().change(comment, rival))
                    .toList();
            List<Future<Boolean>> kept = pool.invokeAll(changes);
            for (int i = 0; i < rivals.size(); i++) {
                if (kept.get(i).get()) {
                    winners.add(rivals.get(i));
                }
            }
        }

        assertThat(winners).hasSize(1);
        assertThat(comments().withId(comment.id())).contains(winners.getFirst().comment());
        assertThat(newsOf(post)).containsExactly("Published " + comment.id(), nameOf(winners.getFirst()));
    }

    @Test
    void whatWasDecidedAndWhatWaitsIsReadAsItWasKept() {
        Comment comment = keep(Samples.comment(post));
        Decision hold = Decision.ofRule("1", 1, "mode", Verdict.HOLD, Reason.AWAITS_DECISION, NOON);
        Comment held = decide(comment, hold);
        assertThat(comments().withId(comment.id())).contains(held);
        assertThat(held.docket().waitsFor(Waiting.Kind.PENDING)).isTrue();

        Comment rejected = decide(held, Samples.rejection(held, "ann", NOON.plusMillis(1)));
        assertThat(comments().withId(comment.id())).contains(rejected);
        assertThat(rejected.docket().waiting()).isNull();
        assertThat(rejected.docket().decisions()).hasSize(2);

        Comment appealed = rejected.appealed(new Appeal(NOON.plusMillis(2), "2", "It was meant kindly."));
        comments().change(rejected, new CommentChange.Appealed(appealed, NOON.plusMillis(2)));
        assertThat(comments().withId(comment.id())).contains(appealed);
        assertThat(appealed.docket().waiting().notFor()).containsExactly("ann");

        comments().change(appealed, withdrawn(appealed));
        assertThat(comments().withId(comment.id())).contains(appealed.withdrawn());
        assertThat(appealed.withdrawn().docket().decisions()).hasSize(2);
        assertThat(appealed.withdrawn().docket().appeal().text()).isNull();
        assertThat(appealed.withdrawn().docket().waiting()).isNull();
    }

    @Test
    void aCommentKeptWithADecisionIsReadWithIt() {
        Comment comment = Samples.comment(post)
                .decided(Decision.ofRule("1", 1, "mode", Verdict.HOLD, Reason.AWAITS_DECISION, NOON));
        comments().keep(new CommentChange.Decided(comment, NOON, false));
        assertThat(comments().withId(comment.id())).contains(comment);
        assertThat(listed(post, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void noCommentHasAnUnknownId() {
        assertThat(comments().withId("nothing-here")).isEmpty();
        assertThat(comments().withId("\0$where{}")).isEmpty();
    }

    @Test
    void theFirstCommentOfAnIdStays() {
        Comment first = keep(Samples.comment(post));
        Comment second = Samples.comment(post, first.id(), NOON.plusSeconds(1), null);

        assertThat(comments().keep(published(second))).isEqualTo(first);
        assertThat(comments().withId(first.id())).contains(first);
        assertThat(newsOf(post)).containsExactly("Published " + first.id());
    }

    @Test
    void ofEqualCommentsKeptAtOnceOneStaysWithOneNews() throws Exception {
        String id = id();
        List<Callable<Comment>> writers = IntStream.range(0, 16)
                .<Callable<Comment>>mapToObj(i ->
                        () -> comments().keep(published(Samples.comment(post, id, NOON.plusMillis(i), null))))
                .toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            Comment stayed = null;
            for (Future<Comment> kept : pool.invokeAll(writers)) {
                stayed = stayed == null ? kept.get() : stayed;
                assertThat(kept.get()).isEqualTo(stayed);
            }
        }

        assertThat(newsOf(post)).containsExactly("Published " + id);
    }

    @Test
    void aChangeIsKeptWithItsNews() {
        Comment comment = keep(Samples.comment(post));

        assertThat(comments().change(comment, withdrawn(comment))).isTrue();

        assertThat(comments().withId(comment.id())).contains(comment.withdrawn());
        assertThat(newsOf(post)).containsExactly("Published " + comment.id(), "Withdrawn " + comment.id());
    }

    @Test
    void aChangeOfACommentThatIsNotAsItWasReadIsNotKept() {
        Comment comment = keep(Samples.comment(post));
        comments().change(comment, withdrawn(comment));

        assertThat(comments().change(comment, withdrawn(comment))).isFalse();
        assertThat(newsOf(post)).hasSize(2);
    }

    @Test
    void aChangeOfACommentAnsweredSinceItWasReadIsNotKept() {
        Comment comment = keep(Samples.comment(post));
        comments().answer(post, comment.id());

        assertThat(comments().change(comment, withdrawn(comment))).isFalse();
        assertThat(comments().withId(comment.id())).get().matches(Comment::isPublished);
    }

    @Test
    void anAnsweredCommentIsMarked() {
        Comment comment = keep(Samples.comment(post));

        assertThat(comments().answer(post, comment.id())).get().matches(Comment::answered);
        assertThat(comments().answer(post, comment.id())).get().matches(Comment::answered);
        assertThat(comments().withId(comment.id())).get().matches(Comment::answered);
    }

    @Test
    void onlyAPublishedCommentOfTheThreadCanBeAnswered() {
        Comment elsewhere = keep(Samples.comment(Samples.post()));
        Comment gone = withdraw(keep(Samples.comment(post)));
        Comment answered = keep(Samples.comment(post));
        comments().answer(elsewhere.post(), elsewhere.id());
        withdraw(comments().answer(post, answered.id()).orElseThrow());

        assertThat(comments().answer(post, elsewhere.id())).isEmpty();
        assertThat(comments().answer(post, gone.id())).isEmpty();
        assertThat(comments().answer(post, answered.id())).isEmpty();
        assertThat(comments().answer(post, "nothing-here")).isEmpty();
        assertThat(comments().withId(gone.id())).get().matches(comment -> !comment.answered());
    }

    @Test
    void aWithdrawnCommentIsListedOnlyWhenAnswered() {
        Comment lonely = withdraw(keep(Samples.comment(post)));
        Comment answered = keep(Samples.comment(post));
        withdraw(comments().answer(post, answered.id()).orElseThrow());

        assertThat(listed(post, Optional.empty(), 10))
                .extracting(Comment::id)
                .containsExactly(answered.id())
                .doesNotContain(lonely.id());
    }

    @Test
    void theWithdrawnCommentsOfAThreadAreToldWithTheirParents() {
        Comment root = keep(Samples.comment(post));
        Comment reply = keep(Samples.comment(post, id(), NOON, root.id()));
        withdraw(comments().answer(post, root.id()).orElseThrow());
        withdraw(comments().answer(post, reply.id()).orElseThrow());
        withdraw(keep(Samples.comment(post)));
        keep(Samples.comment(post));

        assertThat(comments().listedHidden(post)).isEqualTo(Map.of(root.id(), "", reply.id(), root.id()));
    }

    @Test
    void aPublishedReplyIsFoundFromItsParent() {
        Comment root = keep(Samples.comment(post));
        Comment deserted = keep(Samples.comment(post));
        Comment silent = keep(Samples.comment(post));
        keep(Samples.comment(post, id(), NOON, root.id()));
        withdraw(keep(Samples.comment(post, id(), NOON, deserted.id())));

        assertThat(comments().withPublishedReply(Set.of(root.id(), deserted.id(), silent.id())))
                .containsExactly(root.id());
        assertThat(comments().withPublishedReply(Set.of())).isEmpty();
    }

    @Test
    void thePublishedRepliesToACommentAreToldNewestFirst() {
        Comment root = keep(Samples.comment(post));
        Comment first = keep(Samples.comment(post, id(), NOON.plusSeconds(1), root.id()));
        Comment second = keep(Samples.comment(post, id(), NOON.plusSeconds(2), root.id()));
        Comment third = keep(Samples.comment(post, id(), NOON.plusSeconds(3), root.id()));
        Comment edited = revise(second, "It was.");
        withdraw(third);
        keep(Samples.comment(post, id(), NOON.plusSeconds(4), first.id()));

        assertThat(comments().repliesTo(root.id(), 10))
                .extracting(Comment::id)
                .containsExactly(second.id(), first.id());
        assertThat(comments().repliesTo(root.id(), 1)).singleElement().satisfies(reply -> {
            assertThat(reply.said().current()).isEqualTo(edited.said().current());
            assertThat(reply.said().earlier()).isEmpty();
        });
        assertThat(comments().repliesTo(third.id(), 10)).isEmpty();
    }

    @Test
    void anImportedCommentIsReadAsItWasKept() {
        Comment comment =
                imported(CommentStatus.PUBLISHED, AuthorName.read("Gull").orElseThrow());

        comments().keep(published(comment));

        assertThat(comments().withId(comment.id())).contains(comment);
        assertThat(newsOf(post)).containsExactly("Published " + comment.id());
    }

    @Test
    void aHiddenCommentIsKeptAndListedOnlyWhenReplyingToItBegan() {
        Comment hidden = imported(CommentStatus.REJECTED, null);
        comments().keep(new CommentChange.Hidden(hidden, NOON));
        assertThat(comments().withId(hidden.id())).contains(hidden);
        assertThat(listed(post, Optional.empty(), 10)).isEmpty();
        assertThat(comments().answer(post, hidden.id())).isEmpty();

        assertThat(comments().holdReplies(hidden.id())).get().matches(Comment::answered);

        assertThat(listed(post, Optional.empty(), 10)).extracting(Comment::id).containsExactly(hidden.id());
        assertThat(comments().listedHidden(post)).isEqualTo(Map.of(hidden.id(), ""));
        assertThat(comments().holdReplies("nothing-here")).isEmpty();
    }

    private Comment imported(CommentStatus status, @Nullable AuthorName author) {
        return new Comment(
                id(),
                post,
                null,
                status,
                1,
                NOON.minusSeconds(1_000_000_000),
                false,
                new Comment.Said(
                        "imported",
                        author == null ? "Bold Otter" : null,
                        author,
                        Revision.plain(new Words("It shone."), NOON),
                        List.of(),
                        false),
                Comment.Proof.NONE,
                new Comment.Imported("1994-05-11T10:13:20+00:00"));
    }

    private Comment keep(Comment comment) {
        return comments().keep(published(comment));
    }

    private Comment withdraw(Comment comment) {
        assertThat(comments().change(comment, withdrawn(comment))).isTrue();
        return comment.withdrawn();
    }

    private Comment decide(Comment comment, Decision decision) {
        CommentChange.Decided change = Samples.decided(comment, decision);
        assertThat(comments().change(comment, change)).isTrue();
        return change.comment();
    }

    private Comment revise(Comment comment, String words) {
        Comment revised = Samples.revised(comment, words);
        assertThat(comments().change(comment, new CommentChange.Revised(revised, NOON)))
                .isTrue();
        return revised;
    }

    /** One with every block and every mark there is. */
    private static Revision revision(int number) {
        List<Mark> marks = List.of(
                Mark.Tone.STRONG,
                Mark.Tone.EMPHASIS,
                Mark.Tone.CODE,
                Mark.Link.to("https://example.org/a?b=c").orElseThrow());
        Block paragraph = new Block.Paragraph(
                List.of(new Block.Text("Żółw 🐢 \u202Ertl\u202C\n\tline", List.of()), new Block.Text("marked", marks)));
        return new Revision(
                number,
                new Words("Żółw 🐢 \u202Ertl\u202C\n\tline"),
                List.of(
                        paragraph,
                        new Block.Quotation(List.of(paragraph, new Block.Preformatted("  code\n"))),
                        new Block.Listing(true, 7, List.of(List.of(paragraph), List.of()))),
                NOON.plusMillis(number));
    }

    private List<Comment> listed(String thread, Optional<Position> after, int limit) {
        return listings().listed(ThreadPart.whole(thread), after, limit).stream()
                .map(Listed::comment)
                .toList();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    protected static String nameOf(CommentChange change) {
        return change.getClass().getSimpleName() + " " + change.comment().id();
    }
}
