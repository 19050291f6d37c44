package dev.postbag.comment.retention;

import static dev.postbag.comment.thread.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.comment.erasure.Erasure;
import dev.postbag.comment.erasure.Holder;
import dev.postbag.comment.erasure.KeptWords;
import dev.postbag.comment.moderation.InMemoryReports;
import dev.postbag.comment.moderation.Report;
import dev.postbag.comment.moderation.ReportReason;
import dev.postbag.comment.moderation.Reports;
import dev.postbag.comment.notice.InMemoryNotices;
import dev.postbag.comment.notice.Notice;
import dev.postbag.comment.notice.NoticeKind;
import dev.postbag.comment.notice.Notices;
import dev.postbag.comment.notice.Step;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.Contributors;
import dev.postbag.comment.thread.EraseComment;
import dev.postbag.comment.thread.ErasingComments;
import dev.postbag.comment.thread.InMemoryComments;
import dev.postbag.comment.thread.InMemoryContributions;
import dev.postbag.comment.thread.InMemoryContributors;
import dev.postbag.comment.thread.InMemoryErasures;
import dev.postbag.comment.thread.Samples;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletingErasuresTest {

    private static final String QUOTED = "It was not raining.";

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final InMemoryComments comments = new InMemoryComments();
    private final InMemoryErasures erasures = new InMemoryErasures(comments);
    private final InMemoryReports reports = new InMemoryReports();
    private final InMemoryNotices notices = new InMemoryNotices();
    private final InMemoryContributors contributors = new InMemoryContributors();
    private final String post = Samples.post();
    private final Comment comment = Samples.comment(post);
    private int callsLeft = Integer.MAX_VALUE;

    @BeforeEach
    void somethingIsSaidReportedAndComplainedOf() {
        contributors.claim(post, "contributor-hash", "Quiet Kingfisher");
        comments.keep(Samples.published(comment));
        reports.keep(new Report("1", comment.id(), 1, ReportReason.ABUSE, QUOTED, NOON));
        Notice notice = notices.keep(new Notice(
                "n",
                comment.id(),
                1,
                new Notice.Complaint(NoticeKind.DEFAMATION, "She did not take it.", QUOTED),
                NOON,
                NOON,
                "hash",
                List.of()));
        notices.add(notice, new Step.Answered(NOON, false, "I said: " + QUOTED));
    }

    @Test
    void whatQuotesAnErasedCommentIsGoneAndWhatStaysIsNamed() {
        complete(erase());

        assertThat(reports.worded(comment.id(), 10)).isEmpty();
        assertThat(reports.count(comment.id())).containsEntry(ReportReason.ABUSE, 1L);
        Notice left = notices.withId("n").orElseThrow();
        assertThat(left.toString()).doesNotContain(QUOTED);
        assertThat(left.complaint().statement()).isEqualTo("She did not take it.");
        assertThat(contributors.pseudonymOf(post, "contributor-hash")).isEmpty();
        assertThat(erasures.of(comment.id())
                        .orElseThrow()
                        .of(Holder.COMMENT)
                        .orElseThrow()
                        .kept())
                .containsExactly(new KeptWords("legal-notice", "n", "words-of-the-complainant"));
    }

    @Test
    void aContributorWithAnotherCommentKeepsTheirName() {
        comments.keep(Samples.published(Samples.comment(post)));

        complete(erase());

        assertThat(contributors.pseudonymOf(post, "contributor-hash")).contains("Quiet Kingfisher");
    }

    @Test
    void asLongAsNewsOfItWaitsNothingIsSaid() {
        Erasure erasure = erase();
        erasures.news(comment.id(), true);

        complete(erasure);
        assertThat(erasures.of(comment.id()).orElseThrow().acknowledged()).isEmpty();

        erasures.news(comment.id(), false);
        complete(erasure);
        assertThat(erasures.of(comment.id()).orElseThrow().of(Holder.COMMENT)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whoDiesOnTheWayIsFollowedByTheNextSweep(int calls) {
        Erasure erasure = erase();
        callsLeft = calls;
        assertThatThrownBy(() -> completing(
                                through(Reports.class, reports),
                                through(Notices.class, notices),
                                through(Contributors.class, contributors))
                        .complete(erasure))
                .isInstanceOf(IllegalStateException.class);
        callsLeft = Integer.MAX_VALUE;

        erasures.waitingFor(Holder.COMMENT, Optional.empty(), 10).forEach(this::complete);

        assertThat(reports.worded(comment.id(), 10)).isEmpty();
        assertThat(notices.withId("n").orElseThrow().toString()).doesNotContain(QUOTED);
        assertThat(contributors.pseudonymOf(post, "contributor-hash")).isEmpty();
        assertThat(erasures.of(comment.id()).orElseThrow().of(Holder.COMMENT)).isPresent();
    }

    private Erasure erase() {
        new ErasingComments(comments, erasures, clock).erase(new EraseComment.ByDesk(comment.id(), "Asked to"));
        return erasures.of(comment.id()).orElseThrow();
    }

    private void complete(Erasure erasure) {
        completing(reports, notices, contributors).complete(erasure);
    }

    private CompletingErasures completing(Reports toReports, Notices toNotices, Contributors toContributors) {
        return new CompletingErasures(
                erasures,
                toReports,
                toNotices,
                new ForgettingContributors(toContributors, new InMemoryContributions(comments)),
                clock);
    }

    /** Dies after so many calls: each had its effect. */
    private <T> T through(Class<T> port, T behind) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                    try {
                        Object answer = method.invoke(behind, given);
                        if (--callsLeft == 0) {
                            throw new IllegalStateException("killed");
                        }
                        return answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
