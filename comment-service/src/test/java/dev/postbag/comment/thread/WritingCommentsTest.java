package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.by;
import static dev.postbag.comment.thread.Samples.keyed;
import static dev.postbag.comment.thread.Samples.reply;
import static dev.postbag.comment.thread.Samples.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.comment.thread.WriteResult.Reason;
import dev.postbag.comment.thread.WriteResult.Refused;
import dev.postbag.comment.thread.WriteResult.Written;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WritingCommentsTest {

    private final Discussion discussion = new Discussion();
    private final String post = discussion.openThread();

    @Test
    void aCommentIsKeptAndTold() {
        Written written = discussion.write(wish(post, "It was not raining."));

        assertThat(discussion.shown(post)).containsExactly(written.comment());
        assertThat(discussion.kept.news()).containsExactly(Samples.published(written.comment()));
        assertThat(written.comment().version()).isEqualTo(1);
        assertThat(written.comment().id()).matches("[a-z2-7]{26}");
    }

    @Test
    void nothingCanBeSaidAboutAnUnknownPost() {
        assertThat(discussion.writing().write(wish("unknown", "Hello"))).isEqualTo(new Refused(Reason.NO_SUCH_POST));
    }

    @Test
    void aClosedThreadTakesNoComment() {
        discussion.follow(PostState.published(post, 2, false));

        assertThat(discussion.writing().write(wish(post, "Hello"))).isEqualTo(new Refused(Reason.THREAD_CLOSED));
        assertThat(discussion.shown(post)).isEmpty();
    }

    @Test
    void aWithdrawnPostTakesNoComment() {
        discussion.follow(PostState.withdrawn(post, 2));

        assertThat(discussion.writing().write(wish(post, "Hello"))).isEqualTo(new Refused(Reason.POST_WITHDRAWN));
    }

    @Test
    void aReplyNamesWhatItAnswersAndMarksIt() {
        Written root = discussion.write(wish(post, "It was not raining."));
        Written answer = discussion.write(reply(post, root.comment().id(), "It was."));

        assertThat(answer.comment().inReplyTo()).isEqualTo(root.comment().id());
        assertThat(discussion.kept.withId(root.comment().id())).get().matches(Comment::answered);
    }

    @Test
    void aCommentOfAnotherThreadCannotBeAnswered() {
        Written elsewhere = discussion.write(wish(discussion.openThread(), "Hello"));

        assertThat(discussion.writing().write(reply(post, elsewhere.comment().id(), "Hello")))
                .isEqualTo(new Refused(Reason.NO_SUCH_PARENT));
        assertThat(discussion.shown(post)).isEmpty();
    }

    @Test
    void aWithdrawnCommentCannotBeAnswered() {
        Written root = discussion.write(wish(post, "Hello"));
        discussion.withdraw(root);

        assertThat(discussion.writing().write(reply(post, root.comment().id(), "Hello")))
                .isEqualTo(new Refused(Reason.NO_SUCH_PARENT));
    }

    @Test
    void aReplyStandsBehindWhatItAnswersEvenWhenTheClockWasSetBack() {
        Written root = discussion.write(wish(post, "Hello"));
        discussion.pass(Duration.ofMinutes(-5));
        Written answer = discussion.write(reply(post, root.comment().id(), "Hello back"));

        assertThat(discussion.shown(post))
                .extracting(Comment::id)
                .containsExactly(root.comment().id(), answer.comment().id());
    }

    @Test
    void aContributorHasOneNameInAThread() {
        Written first = discussion.write(wish(post, "One"));
        Written second = discussion.write(by(first.contributor(), post, "Two"));
        Written other = discussion.write(wish(post, "Three"));

        assertThat(nameOf(second)).isEqualTo(nameOf(first));
        assertThat(nameOf(other)).isNotEqualTo(nameOf(first));
        assertThat(second.contributor()).isEqualTo(first.contributor());
    }

    @Test
    void whatIsKeptOfAContributorIsDifferentInEveryThread() {
        String elsewhere = discussion.openThread();
        Written here = discussion.write(wish(post, "One"));
        Written there = discussion.write(by(here.contributor(), elsewhere, "One"));

        assertThat(said(there).contributor()).isNotEqualTo(said(here).contributor());
        assertThat(there.comment().proof()).isNotEqualTo(here.comment().proof());
    }

    @Test
    void theSameKeyInTwoThreadsLeavesNothingInCommon() {
        Written here = discussion.write(keyed(post, "One", "0123456789abcdef"));
        Written there = discussion.write(keyed(discussion.openThread(), "One", "0123456789abcdef"));

        assertThat(there.comment().id()).isNotEqualTo(here.comment().id());
        assertThat(there.receipt()).isNotEqualTo(here.receipt());
        assertThat(there.contributor()).isNotEqualTo(here.contributor());
        assertThat(there.comment().proof().fingerprint())
                .isNotEqualTo(here.comment().proof().fingerprint());
    }

    @Test
    void sentAgainWithItsKeyACommentIsAnsweredAsTheFirstTime() {
        Written first = discussion.write(keyed(post, "One", "0123456789abcdef"));
        discussion.pass(Duration.ofHours(1));

        assertThat(discussion.write(keyed(post, "One", "0123456789abcdef"))).isEqualTo(first);
        assertThat(discussion.shown(post)).hasSize(1);
        assertThat(discussion.kept.news()).hasSize(1);
    }

    @Test
    void sentAgainAfterTheThreadClosedItIsAnsweredStill() {
        Written first = discussion.write(keyed(post, "One", "0123456789abcdef"));
        discussion.follow(PostState.withdrawn(post, 2));

        assertThat(discussion.write(keyed(post, "One", "0123456789abcdef"))).isEqualTo(first);
    }

    @Test
    void withoutAKeyACommentSentAgainIsAnother() {
        Written first = discussion.write(wish(post, "One"));
        Written second = discussion.write(wish(post, "One"));

        assertThat(second.comment().id()).isNotEqualTo(first.comment().id());
        assertThat(second.receipt()).isNotEqualTo(first.receipt());
    }

    @Test
    void aKeyTakesOneCommentOnly() {
        Written root = discussion.write(wish(post, "Root"));
        Written first = discussion.write(keyed(post, "One", "0123456789abcdef"));
        Refused reused = new Refused(Reason.IDEMPOTENCY_KEY_REUSED);
        Optional<String> key = Optional.of("0123456789abcdef");
        List<WriteComment> others = List.of(
                keyed(post, "Two", "0123456789abcdef"),
                new WriteComment(post, new Words("One"), root.comment().id(), Optional.empty(), key, Choices.NONE),
                new WriteComment(post, new Words("One"), null, Optional.of(root.contributor()), key, Choices.NONE),
                new WriteComment(
                        post,
                        new Words("One"),
                        null,
                        Optional.empty(),
                        key,
                        new Choices(Optional.of(true), Optional.empty(), false)));

        assertThat(others)
                .allSatisfy(wish -> assertThat(discussion.writing().write(wish)).isEqualTo(reused));
        assertThat(discussion.write(keyed(post, "One", "0123456789abcdef"))).isEqualTo(first);
    }

    @Test
    void aKeyKeepsToItsCommentAfterTheWordsAreGone() {
        Written first = discussion.write(keyed(post, "One", "0123456789abcdef"));
        discussion.withdraw(first);

        assertThat(discussion.writing().write(keyed(post, "Two", "0123456789abcdef")))
                .isEqualTo(new Refused(Reason.IDEMPOTENCY_KEY_REUSED));
        Written again = discussion.write(keyed(post, "One", "0123456789abcdef"));
        assertThat(again.receipt()).isEqualTo(first.receipt());
        assertThat(again.comment()).isEqualTo(first.comment().withdrawn());
    }

    @Test
    void sentAgainAfterACrashBeforeTheAnswerNothingIsDoubled() {
        Comments dyingAfterTheWrite = new CommentsThatFail(discussion.kept);
        WriteComment wish = keyed(post, "One", "0123456789abcdef");
        assertThatThrownBy(() -> discussion.writing(dyingAfterTheWrite).write(wish))
                .hasMessage("The process dies here");

        Written again = discussion.write(wish);
        assertThat(discussion.shown(post)).containsExactly(again.comment());
        assertThat(discussion.kept.news()).hasSize(1);
        assertThat(discussion.withdraw(again)).isInstanceOf(WithdrawResult.Withdrawn.class);
    }

    private static String nameOf(Written written) {
        return said(written).pseudonym();
    }

    private static Comment.Said said(Written written) {
        return Optional.ofNullable(written.comment().said()).orElseThrow();
    }

    @Test
    void aContributorGoesByTheNameTheyChoseThroughTheThread() {
        Written first = discussion.write(named("Gull", "One"));
        Written second = discussion.write(by(first.contributor(), post, "Two"));

        assertThat(first.comment().said().pseudonym()).isEqualTo("Gull");
        assertThat(second.comment().said().pseudonym()).isEqualTo("Gull");
    }

    @Test
    void aCommentUnderANameThatCannotBeHadIsNotKept() {
        discussion.write(named("Gull", "One"));

        assertThat(discussion.writing().write(named("gull", "Two")))
                .isEqualTo(new WriteResult.NameRefused(NameFault.TAKEN));
        assertThat(discussion.shown(post)).hasSize(1);
    }

    @Test
    void whoHasAPseudonymGetsNoOtherName() {
        Written first = discussion.write(wish(post, "One"));
        WriteComment other = new WriteComment(
                post,
                new Words("Two"),
                null,
                Optional.of(first.contributor()),
                Optional.empty(),
                new Choices(Optional.empty(), Optional.of("Gull"), false));

        assertThat(discussion.writing().write(other)).isEqualTo(new WriteResult.NameRefused(NameFault.NAMED_OTHERWISE));
    }

    @Test
    void aCommentThatMayTellWhoWroteItIsNotKeptUnlessThatIsKnown() {
        discussion.follow(PostState.published(post, 2, true, List.of("Harbour Office")));
        WriteComment wish = wish(post, "I work at the harbour office.");

        assertThat(discussion.writing().write(wish))
                .isEqualTo(new WriteResult.GivesAway(List.of(new Giveaway(Giveaway.Kind.NAME, 14, 28))));
        assertThat(discussion.shown(post)).isEmpty();

        discussion.write(new WriteComment(
                post,
                wish.words(),
                null,
                Optional.empty(),
                Optional.empty(),
                new Choices(Optional.empty(), Optional.empty(), true)));
        assertThat(discussion.shown(post)).hasSize(1);
    }

    private WriteComment named(String name, String words) {
        return new WriteComment(
                post,
                new Words(words),
                null,
                Optional.empty(),
                Optional.empty(),
                new Choices(Optional.empty(), Optional.of(name), false));
    }
}
