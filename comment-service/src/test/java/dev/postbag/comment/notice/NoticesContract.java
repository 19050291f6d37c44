package dev.postbag.comment.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.notice.Notice.Complaint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of cases keeps to. */
public abstract class NoticesContract {

    private static final Instant AT = Instant.parse("2026-01-14T09:30:00.123Z");
    private static final Step.Answered ANSWER = new Step.Answered(AT.plusMillis(1), false, "It is in the minutes.");
    private static final Step.Concluded END =
            new Step.Concluded(AT.plusMillis(2), "ann", OutcomeReason.LAWFUL, "Said so");

    private final String comment = UUID.randomUUID().toString();

    protected abstract Notices notices();

    @Test
    void theFirstOfAnIdIsKeptAsItWas() {
        Notice first = notice("1", AT);
        Notice second = new Notice(
                first.id(), comment, 2, new Complaint(NoticeKind.OTHER, "x", ""), AT, AT, "other-hash", List.of());

        assertThat(notices().keep(first)).isEqualTo(first);
        assertThat(notices().keep(second)).isEqualTo(first);
        assertThat(notices().withId(first.id())).contains(first);
        assertThat(notices().withId("nothing-here")).isEmpty();
    }

    @Test
    void whatHappensIsAddedBehindWhatHappenedBefore() {
        Notice opened = notices().keep(notice("1", AT));

        assertThat(notices().add(opened, ANSWER)).isTrue();
        Notice answered = notices().withId(opened.id()).orElseThrow();
        assertThat(answered.steps()).containsExactly(ANSWER);
        assertThat(answered.state()).isEqualTo(Notice.State.OPEN);
        assertThat(notices().add(answered, END)).isTrue();
        Notice concluded = notices().withId(opened.id()).orElseThrow();
        assertThat(concluded.steps()).containsExactly(ANSWER, END);
        assertThat(concluded.answer()).contains(ANSWER);
        assertThat(concluded.conclusion()).contains(END);
    }

    @Test
    void whatIsAddedToACaseThatWentOnIsNotKept() {
        Notice opened = notices().keep(notice("1", AT));
        notices().add(opened, ANSWER);

        assertThat(notices().add(opened, END)).isFalse();
        assertThat(notices().withId(opened.id()).orElseThrow().steps()).containsExactly(ANSWER);
    }

    @Test
    void whatACaseSaysIsRemovedUnlessSomethingHappenedInItSince() {
        Notice opened = notices().keep(notice("1", AT));
        notices().add(opened, ANSWER);
        notices().replace(opened, opened.withoutTheContributor());
        Notice answered = notices().withId(opened.id()).orElseThrow();
        assertThat(answered.answer()).contains(ANSWER);

        notices().replace(answered, answered.withoutTheContributor());

        Notice left = notices().withId(opened.id()).orElseThrow();
        assertThat(left).isEqualTo(answered.withoutTheContributor());
        assertThat(left.complaint().passage()).isEmpty();
        assertThat(left.answer()).get().returns("", Step.Answered::text);
        assertThat(left.complaint().statement()).isEqualTo(opened.complaint().statement());
    }

    @Test
    void thoseThatAreLongOverAreFoundAsLongAsTheyHoldWords() {
        Notice open = notices().keep(notice("1", AT));
        Notice over = notices().keep(notice("2", AT));
        notices().add(over, END);
        Notice ended = notices().withId(over.id()).orElseThrow();

        assertThat(notices().concluded(END.at().plusMillis(1), 100_000))
                .contains(ended)
                .doesNotContain(open);
        assertThat(notices().concluded(END.at(), 100_000)).doesNotContain(ended);

        notices().replace(ended, ended.wordless());
        assertThat(notices().concluded(END.at().plusMillis(1), 100_000))
                .noneMatch(notice -> notice.id().equals(over.id()));
    }

    @Test
    void thoseDueSoonestComeFirstAndTheListGoesOnBehindEach() {
        Notice late = notices().keep(notice("1", AT.plusMillis(1)));
        Notice second = notices().keep(notice("3", AT));
        Notice first = notices().keep(notice("2", AT));
        List<Notice> inOrder = List.of(first, second, late);

        assertThat(notices().about(comment, Optional.empty(), 10)).isEqualTo(inOrder);
        assertThat(notices().about(comment, Optional.empty(), 1)).containsExactly(first);
        assertThat(notices().about(comment, Optional.of(NoticePlace.of(first)), 10))
                .containsExactly(second, late);
        assertThat(notices().about("nothing-here", Optional.empty(), 10)).isEmpty();
        assertThat(notices().dueSoonest(Optional.empty(), Optional.empty(), 1_000))
                .containsSubsequence(inOrder);
    }

    @Test
    void openOnesAreToldFromThoseThatAreOverAndCountedWhenTheyAreOverdue() {
        long openBefore = notices().countOpen();
        long overdueBefore = notices().countOverdue(AT.plusMillis(1));
        Notice open = notices().keep(notice("1", AT));
        Notice over = notices().keep(notice("2", AT));
        notices().add(over, END);

        assertThat(notices().dueSoonest(Optional.of(Notice.State.OPEN), Optional.empty(), 1_000))
                .contains(open)
                .noneMatch(notice -> notice.id().equals(over.id()));
        assertThat(notices().dueSoonest(Optional.of(Notice.State.CONCLUDED), Optional.empty(), 1_000))
                .doesNotContain(open)
                .anyMatch(notice -> notice.id().equals(over.id()));
        assertThat(notices().countOpen()).isEqualTo(openBefore + 1);
        assertThat(notices().countOverdue(AT.plusMillis(1))).isEqualTo(overdueBefore + 1);
        assertThat(notices().countOverdue(Instant.EPOCH)).isZero();
    }

    private Notice notice(String id, Instant dueAt) {
        return new Notice(
                comment + id,
                comment,
                1,
                new Complaint(NoticeKind.DEFAMATION, "She did not.", "She took the money."),
                AT.minusSeconds(60),
                dueAt,
                "hash",
                List.of());
    }
}
