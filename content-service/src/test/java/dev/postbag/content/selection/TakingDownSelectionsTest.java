package dev.postbag.content.selection;

import static dev.postbag.content.selection.SelectionSamples.NOW;
import static dev.postbag.content.selection.SelectionSamples.made;
import static dev.postbag.content.selection.SelectionSamples.order;
import static dev.postbag.content.selection.SelectionSamples.pick;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.FollowingPicks;
import dev.postbag.content.post.HeedingEnds;
import dev.postbag.content.post.InMemoryKnownPicks;
import dev.postbag.content.post.InMemoryLiftings;
import dev.postbag.content.post.InMemoryPosts;
import dev.postbag.content.post.KnownPick;
import dev.postbag.content.post.KnownPicks;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.PublishDraft;
import dev.postbag.content.post.PublishResult;
import dev.postbag.content.post.PublishingDrafts;
import dev.postbag.content.post.QuotationResult;
import dev.postbag.content.post.Quotations;
import dev.postbag.content.post.ReadingRevisions;
import dev.postbag.content.post.RestoreQuotation;
import dev.postbag.content.post.RestoringQuotations;
import dev.postbag.content.post.TakingDownComments;
import dev.postbag.content.post.WithdrawQuotation;
import dev.postbag.content.post.WithdrawalReason;
import dev.postbag.content.post.WithdrawingQuotations;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakingDownSelectionsTest {

    private static final String WORDS = "It was not raining that day, and I have it in writing.";

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InMemoryKnownPicks picks = new InMemoryKnownPicks();
    private final InMemoryLiftings liftings = new InMemoryLiftings();
    private final InMemoryPosts posts = new InMemoryPosts();
    private final TakingDownComments takingDown = new TakingDownComments(liftings, posts, clock);
    private final FollowingPicks following = new FollowingPicks(picks, takingDown);

    @ParameterizedTest
    @EnumSource(names = {"COMMENT_WITHDRAWN", "COMMENT_REJECTED", "CONSENT_WITHDRAWN"})
    void theWordsAndWhoseTheyWereLeaveEveryRevisionAndItIsSaidWhy(WithdrawalReason reason) {
        following.follow(pick("one", WORDS));
        following.follow(pick("two", "It was."));
        Post draft = draftOf("one", "two");

        following.follow(KnownPick.ended("one", 4, reason));
        following.follow(KnownPick.ended("one", 4, reason));

        Post after = posts.find(draft.id()).orElseThrow();
        assertThat(after.current().number()).isEqualTo(2);
        assertThat(after.current().follows(draft.current())).isTrue();
        ReadingRevisions reading = new ReadingRevisions(posts);
        for (int number = 1; number <= 2; number++) {
            List<Block> shown =
                    reading.number(after, number, true).orElseThrow().revision().blocks();
            assertThat(shown.toString())
                    .doesNotContain("in writing")
                    .doesNotContain("Bold one")
                    .contains("It was.")
                    .contains("Bold two");
            assertThat(Quotations.in(shown).findFirst())
                    .get()
                    .extracting(quotation -> quotation.withdrawn().reason())
                    .isEqualTo(reason);
        }
        assertThat(posts.revision(draft.id(), 1)).contains(draft.current());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yes.", "🙂", "— …"})
    void aCommentOfFewWordsOrNoneIsKnownByWhatItIs(String words) {
        following.follow(pick("one", words));
        following.follow(pick("two", "Another."));
        Post draft = draftOf("one", "two");

        following.follow(KnownPick.ended("one", 4, WithdrawalReason.COMMENT_WITHDRAWN));

        assertThat(posts.find(draft.id()).orElseThrow().current().blocks().toString())
                .doesNotContain(words)
                .contains("Another.");
    }

    @Test
    void whatAnEditorUnpicksStaysInPostsAndCannotBeLiftedAgain() {
        following.follow(pick("one", WORDS));
        Post draft = draftOf("one");

        following.follow(KnownPick.ended("one", 4, null));

        assertThat(posts.find(draft.id())).contains(draft);
        assertThat(making(picks).make(order("one"))).isEqualTo(new SelectionResult.NotPicked(List.of(0)));
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMENT_WITHDRAWN", "COMMENT_REJECTED", "CONSENT_WITHDRAWN", "COMMENT_ERASED"})
    void whatAnEditorWithdrewBeforeIsNoEditorsToRestoreAndSaysNoLongerWhoseItWas(WithdrawalReason reason) {
        following.follow(pick("one", WORDS));
        Post draft = draftOf("one");
        String block = Quotations.in(draft.current().blocks())
                .findFirst()
                .orElseThrow()
                .id();
        new WithdrawingQuotations(posts, clock)
                .withdraw(new WithdrawQuotation(draft.id().value(), 1, block, WithdrawalReason.RIGHTS, "They asked."));
        assertThat(shown(draft.id(), 2)).doesNotContain("in writing").contains("Bold one");

        following.follow(KnownPick.ended("one", 4, reason));

        int latest = posts.find(draft.id()).orElseThrow().current().number();
        assertThat(new RestoringQuotations(posts, clock)
                        .restore(new RestoreQuotation(draft.id().value(), latest, block)))
                .isNotInstanceOf(QuotationResult.Restored.class);
        for (int number = 1; number <= latest; number++) {
            assertThat(shown(draft.id(), number))
                    .doesNotContain("in writing")
                    .doesNotContain("Bold one")
                    .contains(reason.name());
        }
    }

    @Test
    void anEndThatComesWhileADraftIsMadeIsNotMissed() {
        following.follow(pick("one", WORDS));
        KnownPicks endsAfterBeingRead = new InterruptedPicks(
                picks, known -> following.follow(KnownPick.ended("one", 4, WithdrawalReason.COMMENT_WITHDRAWN)));

        Post draft = made(making(endsAfterBeingRead).make(order("one")));

        assertThat(draft.current().blocks().toString()).doesNotContain("in writing");
        assertThat(posts.find(draft.id())).contains(draft);
    }

    @Test
    void aDraftWhoseMakerDiedBeforeLookingAgainIsNotPublishedWithTheWords() {
        following.follow(pick("one", WORDS));
        KnownPicks endsAfterBeingRead = new InterruptedPicks(
                picks, known -> following.follow(KnownPick.ended("one", 4, WithdrawalReason.COMMENT_WITHDRAWN)));
        KnownPicks outOfReach = new InterruptedPicks(picks, known -> {
            throw new IllegalStateException("killed");
        });
        MakingSelections dies = new MakingSelections(
                endsAfterBeingRead, liftings, new HeedingEnds(outOfReach, takingDown, posts), posts, clock);
        assertThatThrownBy(() -> dies.make(order("one"))).hasMessage("killed");
        Post draft = posts.all().getFirst();
        assertThat(draft.current().blocks().toString()).contains("in writing");

        PublishResult result = new PublishingDrafts(posts, new HeedingEnds(picks, takingDown, posts), clock)
                .publish(new PublishDraft(draft.id().value(), draft.version()));

        assertThat(result).isEqualTo(new PublishResult.ChangedSince());
        assertThat(posts.find(draft.id()).orElseThrow().current().blocks().toString())
                .doesNotContain("in writing");
    }

    @Test
    void anEndThatIsHeardLateDoesNotTakeDownWhatWasPickedAgain() {
        following.follow(pick("one", WORDS));
        following.follow(KnownPick.ended("one", 4, WithdrawalReason.CONSENT_WITHDRAWN));
        following.follow(pick("one", 6, 1, WORDS));
        Post draft = draftOf("one");

        following.follow(KnownPick.ended("one", 4, WithdrawalReason.CONSENT_WITHDRAWN));

        assertThat(posts.find(draft.id())).contains(draft);
    }

    @Test
    void noEditorPutsBackWhatBecameOfAComment() {
        following.follow(pick("one", WORDS));
        Post draft = draftOf("one");
        following.follow(KnownPick.ended("one", 4, WithdrawalReason.COMMENT_REJECTED));

        QuotationResult result = new RestoringQuotations(posts, clock)
                .restore(new RestoreQuotation(draft.id().value(), 1, "s1"));

        assertThat(result).isEqualTo(new QuotationResult.TakenDown());
    }

    private Post draftOf(String... comments) {
        return made(making(picks).make(order(comments)));
    }

    private String shown(PostId post, int revision) {
        return new ReadingRevisions(posts)
                .number(posts.find(post).orElseThrow(), revision, true)
                .orElseThrow()
                .revision()
                .blocks()
                .toString();
    }

    private MakingSelections making(KnownPicks known) {
        return new MakingSelections(known, liftings, new HeedingEnds(known, takingDown, posts), posts, clock);
    }
}
