package dev.postbag.comment.imported;

import static dev.postbag.comment.imported.Import.POST;
import static dev.postbag.comment.imported.Import.STORY;
import static dev.postbag.comment.imported.ParsedSample.comment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.comment.decision.QueuePlace;
import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import dev.postbag.comment.decision.Waiting;
import dev.postbag.comment.moderation.DecideComment;
import dev.postbag.comment.moderation.DecideResult;
import dev.postbag.comment.moderation.DecidingComments;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentChange;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.InMemoryWaitingComments;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.Samples;
import dev.postbag.comment.thread.ThreadReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TakingInCommentsTest {

    private final Import run = new Import();

    @Test
    void aCommentOfAKnownPostIsInItsThreadAsItWas() {
        run.becomes(STORY, POST);
        run.hear(comment("312"));

        Comment shown = run.shown().getFirst();
        assertThat(shown.id()).isEqualTo(comment("312").id()).matches("[a-z2-7]{26}");
        assertThat(shown.createdAt()).isEqualTo(Instant.parse("2025-08-23T11:00:00Z"));
        assertThat(shown.imported()).isEqualTo(new Comment.Imported("2025-08-23T12:00:00+01:00"));
        assertThat(said(shown).author()).extracting("text").isEqualTo("Gull");
        assertThat(said(shown).words().text()).isEqualTo("It shines again.");
        assertThat(shown.proof()).isEqualTo(Comment.Proof.NONE);
        assertThat(run.thread.news()).hasSize(1).first().isInstanceOf(CommentChange.Published.class);
        assertThat(run.told()).containsExactly("312@1 CREATED new-comment");
    }

    @Test
    void aCommentMetAgainInAnotherReadingChangesNothing() {
        run.becomes(STORY, POST);
        run.hear(comment("312"));
        List<Comment> before = run.shown();
        run.hear(comment("312").from("Tern").inReading(2));

        assertThat(run.shown()).isEqualTo(before);
        assertThat(run.told()).containsExactly("312@1 CREATED new-comment", "312@2 UNCHANGED seen-before");
        assertThat(run.imported.told().getLast())
                .returns(POST, Answer::post)
                .returns(comment("312").id(), Answer::commentId);
    }

    @Test
    void aMessageHeardTwiceIsAnsweredOnce() {
        run.becomes(STORY, POST);
        run.hear(comment("312"));
        run.hear(comment("312"));
        run.becomes(STORY, POST);

        assertThat(run.shown()).hasSize(1);
        assertThat(run.told()).containsExactly("312@1 CREATED new-comment");
    }

    @Test
    void theSameIdInAnotherSourceIsAnotherComment() {
        assertThat(new SourceId("disqus:blog", "312").commentId())
                .isNotEqualTo(comment("312").id());
        assertThat(new SourceId("a1", "2").commentId()).isNotEqualTo(new SourceId("a", "12").commentId());
    }

    /** Printed by: printf 'imported|1|ab' | sha256sum, then base 32. */
    @Test
    void theIdOfASourceIsFixedForGood() {
        assertThat(new SourceId("a", "b").commentId()).isEqualTo("bmyvrjywbb3nvs4hthoicokacu");
    }

    @Test
    void aCommentBeforeItsPostWaitsAndIsLetInWhenThePostComes() {
        run.hear(comment("312"));

        assertThat(run.shown()).isEmpty();
        assertThat(run.imported.countOrphans()).isEqualTo(1);
        assertThat(run.told()).containsExactly("312@1 ORPHANED post-unknown");

        run.becomes(STORY, POST);
        assertThat(run.shown()).hasSize(1);
        assertThat(run.imported.countOrphans()).isZero();
        assertThat(run.told()).containsExactly("312@1 ORPHANED post-unknown", "312@1 CREATED new-comment");
    }

    @Test
    void aReplyBeforeItsParentWaitsAndIsLetInBehindIt() {
        run.becomes(STORY, POST);
        run.hear(comment("2").inReplyTo("1").at("2025-08-23T10:00:00Z"));
        assertThat(run.told()).containsExactly("2@1 ORPHANED parent-unknown");

        run.hear(comment("1"));
        assertThat(run.shown())
                .extracting(Comment::id)
                .containsExactly(comment("1").id(), comment("2").id());
        assertThat(run.shown().getLast().inReplyTo()).isEqualTo(comment("1").id());
    }

    @Test
    void repliesToRepliesThatComeBackwardsAreLetInHoweverDeep() {
        int depth = 2_000;
        run.becomes(STORY, POST);
        for (int i = depth; i > 0; i--) {
            run.hear(comment(String.valueOf(i)).inReplyTo(String.valueOf(i - 1)));
        }
        assertThat(run.shown()).isEmpty();

        run.hear(comment("0"));
        assertThat(run.shown()).hasSize(depth + 1);
    }

    @Test
    void aReplyGoesWhereItsParentIs() {
        run.becomes(STORY, POST);
        run.hear(comment("1"));
        run.hear(comment("2").inReplyTo("1").under(PostSign.story("never heard of")));

        assertThat(run.shown()).hasSize(2);
    }

    @Test
    void anOrphanMetAgainUnderAStoryThatBecomesAPostIsLetIn() {
        run.hear(comment("312"));
        run.hear(comment("312").inReading(2).under(PostSign.story("later")));
        assertThat(run.told()).containsExactly("312@1 ORPHANED post-unknown", "312@2 UNCHANGED still-orphaned");

        run.becomes(PostSign.story("later"), POST);
        assertThat(run.shown()).hasSize(1);
        assertThat(run.told()).last().isEqualTo("312@1 CREATED new-comment");
    }

    @Test
    void aCommentKnownByTheAddressOfItsPostIsLetInWhenThePostIsKnownByIt() {
        PostSign given = PostSign.address("http://www.blog.example/2025/08/lamp.html?m=1#c312")
                .orElseThrow();
        run.hear(comment("312").under(given));
        run.becomes(PostSign.address("https://blog.example/2025/08/lamp.html").orElseThrow(), POST);

        assertThat(run.shown()).hasSize(1);
    }

    @Test
    void historyGoesUnderAPostThatWasWithdrawnAndIsSeenWithItAlone() {
        run.follow(PostState.withdrawn(POST, 2));
        run.becomes(STORY, POST);
        run.hear(comment("312"));
        assertThat(run.read()).isEqualTo(new ThreadReading.PostWithdrawn());

        run.follow(PostState.published(POST, 3, false));
        assertThat(run.shown()).hasSize(1);
    }

    @Test
    void onlyAPublishedCommentCanBeReadAndTheOthersAreShellsOfTheirReplies() {
        run.becomes(STORY, POST);
        for (CommentStatus status : CommentStatus.values()) {
            run.hear(comment(status.name()).withStatus(status));
            run.hear(comment("alone " + status).withStatus(status));
            run.hear(comment("reply to " + status).inReplyTo(status.name()));
        }

        assertThat(run.shown())
                .extracting(Comment::status)
                .containsExactlyInAnyOrder(
                        CommentStatus.PENDING,
                        CommentStatus.PUBLISHED,
                        CommentStatus.REJECTED,
                        CommentStatus.WITHDRAWN,
                        CommentStatus.PUBLISHED,
                        CommentStatus.PUBLISHED,
                        CommentStatus.PUBLISHED,
                        CommentStatus.PUBLISHED,
                        CommentStatus.PUBLISHED);
        assertThat(run.thread.news())
                .filteredOn(CommentChange.Published.class::isInstance)
                .hasSize(6);
        assertThat(run.told())
                .contains(
                        "PENDING@1 CREATED kept-pending",
                        "REJECTED@1 CREATED kept-rejected",
                        "WITHDRAWN@1 CREATED kept-withdrawn");
    }

    @Test
    void aCommentThatNobodyDecidedAboutElsewhereWaitsForAModeratorHere() {
        run.becomes(STORY, POST);
        for (CommentStatus status : CommentStatus.values()) {
            run.hear(comment(status.name()).withStatus(status));
        }
        run.hear(comment("PENDING").withStatus(CommentStatus.PENDING).inReading(2));

        String waiting = comment("PENDING").id();
        assertThat(new InMemoryWaitingComments(run.thread)
                        .oldest(Optional.of(Waiting.Kind.PENDING), "ann", Optional.empty(), 10))
                .containsExactly(new QueuePlace(Samples.NOON, waiting));
        assertThat(new DecidingComments(run.thread, run)
                        .decide(new DecideComment(
                                Optional.empty(),
                                waiting,
                                1,
                                "ann",
                                Verdict.PUBLISH,
                                Reason.WITHIN_THE_RULES,
                                "",
                                Optional.empty())))
                .isInstanceOf(DecideResult.Decided.class);
        assertThat(run.shown()).extracting(Comment::id).contains(waiting);
    }

    @Test
    void aCommentWithoutWordsIsRejectedAndItsRepliesStay() {
        run.becomes(STORY, POST);
        run.hear(comment("1").withoutWords());
        run.hear(comment("2").inReplyTo("1"));

        assertThat(run.told()).containsExactly("1@1 REJECTED unreadable", "2@1 CREATED new-comment");
        assertThat(run.shown()).hasSize(2);
    }

    @Test
    void aCommentWithoutATimeStandsWhereItWasTakenIn() {
        run.becomes(STORY, POST);
        run.hear(comment("312").at(null));

        assertThat(run.shown().getFirst())
                .returns(Samples.NOON, Comment::createdAt)
                .returns(new Comment.Imported(null), Comment::imported);
    }

    @Test
    void aThreadIsInTheOrderItsCommentsWereWrittenIn() {
        run.becomes(STORY, POST);
        run.hear(comment("c").at("2025-08-23T12:00:00-05:00"));
        run.hear(comment("a").at("2025-08-23T12:00:00.000001+14:00"));
        run.hear(comment("b").at("2025-08-23T12:00:00Z"));

        assertThat(run.shown())
                .extracting(Comment::id)
                .containsExactly(
                        comment("a").id(), comment("b").id(), comment("c").id());
    }

    @Test
    void everyAnonymousAuthorIsAPersonOfTheirOwn() {
        run.becomes(STORY, POST);
        List<String> nobodies = new ArrayList<>(List.of("Anonymous", "anonymous", "GUEST", "Unknown", ""));
        IntStream.range(0, 300).forEach(i -> nobodies.add("Anonymous"));
        for (int i = 0; i < nobodies.size(); i++) {
            run.hear(comment("c" + i).from(nobodies.get(i)));
        }
        run.hear(comment("nameless").from(null));

        assertThat(run.shown())
                .hasSize(306)
                .allMatch(comment -> said(comment).author() == null)
                .extracting(comment -> said(comment).pseudonym())
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(run.shown())
                .extracting(comment -> said(comment).contributor())
                .doesNotHaveDuplicates();
    }

    @Test
    void twoAuthorsOfOneNameAreNotMadeOne() {
        run.becomes(STORY, POST);
        run.hear(comment("1"));
        run.hear(comment("2"));

        assertThat(run.shown())
                .extracting(comment -> said(comment).contributor())
                .doesNotHaveDuplicates();
        assertThat(run.contributors.pseudonymOf(POST, "imported:" + comment("1").id()))
                .isEmpty();
    }

    @Test
    void whatTheSweepCannotLetInHoldsUpNothingElse() {
        run.hear(comment("1").inReplyTo("0"));
        run.hear(comment("2"));
        ImportedComment damaged =
                run.imported.keep(ImportedComment.taken(comment("0").taken(), Samples.NOON));
        run.imported.change(damaged, damaged.placedUnder(POST), Optional.empty());
        run.posts.keep(POST, List.of(STORY));

        assertThatThrownBy(run::sweep).isInstanceOf(AssertionError.class);
        assertThat(run.shown())
                .extracting(Comment::id)
                .containsExactly(comment("2").id());
    }

    @Test
    void whatACommentSaysIsKeptOnceItIsInTheThreadThereAlone() {
        run.hear(comment("312"));
        run.becomes(STORY, POST);

        assertThat(run.imported.withId(comment("312").id()))
                .get()
                .extracting(ImportedComment::standing)
                .isEqualTo(new Standing.Placed(POST));
    }

    @Test
    void manyReplicasThatTakeInTheSameAtOnceLeaveOneCommentAndOneAnswerEach() throws Exception {
        for (int round = 0; round < 50; round++) {
            Import together = new Import();
            List<Callable<Optional<Void>>> work = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                work.add(doing(() -> together.hear(comment("1").from(null))));
                work.add(doing(() -> together.hear(comment("2").inReplyTo("1"))));
                work.add(doing(() -> together.hear(comment("1").inReading(2))));
                work.add(doing(() -> together.becomes(STORY, POST)));
            }
            try (var pool = Executors.newFixedThreadPool(8)) {
                for (Future<Optional<Void>> done : pool.invokeAll(work)) {
                    assertThat(done.get()).isEmpty();
                }
            }

            assertThat(together.shown()).hasSize(2);
            assertThat(together.thread.news()).hasSize(2);
            assertThat(together.told())
                    .filteredOn(told -> told.contains("CREATED"))
                    .hasSize(2)
                    .contains("2@1 CREATED new-comment");
        }
    }

    private static Callable<Optional<Void>> doing(Runnable work) {
        return () -> {
            work.run();
            return Optional.empty();
        };
    }

    private static Comment.Said said(Comment comment) {
        return Objects.requireNonNull(comment.said());
    }
}
