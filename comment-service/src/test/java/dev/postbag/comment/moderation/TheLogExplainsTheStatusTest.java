package dev.postbag.comment.moderation;

import static dev.postbag.comment.thread.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import dev.postbag.comment.thread.Block;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.HouseRules;
import dev.postbag.comment.thread.InMemoryComments;
import dev.postbag.comment.thread.InMemoryThreads;
import dev.postbag.comment.thread.InMemoryWaitingComments;
import dev.postbag.comment.thread.Receipt;
import dev.postbag.comment.thread.ReviseComment;
import dev.postbag.comment.thread.RevisingComments;
import dev.postbag.comment.thread.Revision;
import dev.postbag.comment.thread.Samples;
import dev.postbag.comment.thread.Screening;
import dev.postbag.comment.thread.WithdrawingComments;
import dev.postbag.comment.thread.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class TheLogExplainsTheStatusTest {

    private static final Receipt RECEIPT = new Receipt("receipt");

    /** Whatever can happen to a comment, by whomever. */
    enum Step {
        EDIT,
        EDIT_THAT_IS_HELD,
        EDIT_THAT_IS_REJECTED,
        ANN_PUBLISHES,
        ANN_REJECTS,
        BOB_PUBLISHES,
        BOB_REJECTS,
        BOB_SUPERSEDES,
        REPORT,
        APPEAL,
        WITHDRAW
    }

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final InMemoryComments comments = new InMemoryComments();
    private final InMemoryReports reports = new InMemoryReports();

    @Property(tries = 500)
    void whateverHappensTheDecisionsLeadToTheStatusAndNoneIsLost(@ForAll @Size(max = 12) List<Step> steps) {
        Comment comment = comments.keep(Samples.published(fresh()));
        List<Decision> known = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            take(steps.get(i), comment.id(), i);

            Comment now = comments.withId(comment.id()).orElseThrow();
            List<Decision> decisions = now.docket().decisions();
            assertThat(decisions.stream().limit(known.size()).toList()).isEqualTo(known);
            assertThat(decisions).extracting(Decision::id).doesNotHaveDuplicates();
            known = decisions;
            if (now.status() != CommentStatus.WITHDRAWN) {
                assertThat(now.status()).isEqualTo(explained(decisions));
                assertThat(now.docket().waiting() != null)
                        .as("it waits when it is pending, reported or appealed")
                        .isEqualTo(now.status() == CommentStatus.PENDING
                                || isOpen(now, Step.REPORT)
                                || isOpen(now, Step.APPEAL));
            } else {
                assertThat(now.docket().waiting()).isNull();
            }
        }
    }

    private static CommentStatus explained(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return CommentStatus.PUBLISHED;
        }
        return switch (decisions.getLast().verdict()) {
            case PUBLISH -> CommentStatus.PUBLISHED;
            case REJECT -> CommentStatus.REJECTED;
            case HOLD -> CommentStatus.PENDING;
        };
    }

    private static boolean isOpen(Comment comment, Step step) {
        return comment.docket().waiting() != null
                && switch (step) {
                    case REPORT -> comment.isPublished();
                    case APPEAL -> comment.status() == CommentStatus.REJECTED;
                    default -> false;
                };
    }

    private void take(Step step, String id, int number) {
        switch (step) {
            case EDIT -> edit(id, number, Optional.empty());
            case EDIT_THAT_IS_HELD -> edit(id, number, Optional.of(Verdict.HOLD));
            case EDIT_THAT_IS_REJECTED -> edit(id, number, Optional.of(Verdict.REJECT));
            case ANN_PUBLISHES -> decide(id, number, "ann", Verdict.PUBLISH, false);
            case ANN_REJECTS -> decide(id, number, "ann", Verdict.REJECT, false);
            case BOB_PUBLISHES -> decide(id, number, "bob", Verdict.PUBLISH, false);
            case BOB_REJECTS -> decide(id, number, "bob", Verdict.REJECT, false);
            case BOB_SUPERSEDES -> decide(id, number, "bob", Verdict.PUBLISH, true);
            case REPORT -> {
                Report report = new Report("report-" + number, id, 1, ReportReason.SPAM, "", NOON);
                reports.keep(report);
                new PassingOnReports(comments, new InMemoryWaitingComments(comments), reports).passOn(report);
            }
            case APPEAL -> new AppealingDecisions(comments, clock).appeal(id, RECEIPT, "Please " + number);
            case WITHDRAW -> new WithdrawingComments(comments, clock).withdraw(id, RECEIPT);
        }
    }

    private void edit(String id, int number, Optional<Verdict> verdict) {
        Comment comment = comments.withId(id).orElseThrow();
        Screening screening = candidate -> verdict.map(found -> Decision.ofRule(
                "rule-" + candidate.comment().revision(),
                candidate.comment().revision(),
                "rule",
                found,
                Reason.SPAM,
                NOON));
        new RevisingComments(
                        new InMemoryThreads(),
                        comments,
                        Block::plain,
                        screening,
                        new HouseRules(Duration.ofMinutes(15), false, List.of()),
                        clock)
                .revise(new ReviseComment(
                        id,
                        RECEIPT,
                        comment.version(),
                        Optional.of(new Words("Edit " + number)),
                        Optional.empty(),
                        true));
    }

    private void decide(String id, int number, String moderator, Verdict verdict, boolean supersedes) {
        Comment comment = comments.withId(id).orElseThrow();
        new DecidingComments(comments, clock)
                .decide(new DecideComment(
                        Optional.of("decision-" + number),
                        id,
                        Math.max(1, comment.revision()),
                        moderator,
                        verdict,
                        verdict == Verdict.PUBLISH ? Reason.WITHIN_THE_RULES : Reason.ABUSE,
                        "",
                        comment.docket().latest().map(Decision::id).filter(latest -> supersedes)));
    }

    private static Comment fresh() {
        return Comment.published(
                Samples.post(),
                Samples.post(),
                null,
                NOON,
                new Comment.Said(
                        "contributor-hash",
                        "Quiet Kingfisher",
                        Revision.plain(new Words("It was not raining."), NOON),
                        false),
                new Comment.Proof(RECEIPT.hash(), "fingerprint", ""));
    }
}
