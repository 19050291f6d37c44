package dev.postbag.content.selection;

import static dev.postbag.content.selection.SelectionSamples.NOW;
import static dev.postbag.content.selection.SelectionSamples.layout;
import static dev.postbag.content.selection.SelectionSamples.made;
import static dev.postbag.content.selection.SelectionSamples.pick;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.FollowingPicks;
import dev.postbag.content.post.HeedingEnds;
import dev.postbag.content.post.InMemoryKnownPicks;
import dev.postbag.content.post.InMemoryLiftings;
import dev.postbag.content.post.InMemoryPosts;
import dev.postbag.content.post.KnownPick;
import dev.postbag.content.post.KnownPicks;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PublishDraft;
import dev.postbag.content.post.PublishingDrafts;
import dev.postbag.content.post.ReadingRevisions;
import dev.postbag.content.post.TakingDownComments;
import dev.postbag.content.post.WithdrawPost;
import dev.postbag.content.post.WithdrawalReason;
import dev.postbag.content.post.WithdrawingPosts;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RewritingSelectionsTest {

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InMemoryKnownPicks picks = new InMemoryKnownPicks();
    private final InMemoryLiftings liftings = new InMemoryLiftings();
    private final InMemoryPosts posts = new InMemoryPosts();
    private final TakingDownComments takingDown = new TakingDownComments(liftings, posts, clock);
    private final FollowingPicks following = new FollowingPicks(picks, takingDown);
    private final HeedingEnds ends = new HeedingEnds(picks, takingDown, posts);

    private Post draft;

    @BeforeEach
    void aDraftOfTwoPicks() {
        following.follow(pick("one", "It was not raining that day."));
        following.follow(pick("two", "It was."));
        following.follow(pick("three", "Hardly."));
        draft = made(
                new MakingSelections(picks, liftings, ends, posts, clock).make(SelectionSamples.order("one", "two")));
    }

    @Test
    void theDraftSaysWhatWasOrderedAndNothingElse() {
        Layout layout = new Layout(
                "What you saw",
                "Many were there.\n\nMany were not.",
                List.of(
                        new Layout.Chosen("three", null),
                        new Layout.Chosen("one", "And then:\n\n  One of you  "),
                        new Layout.Chosen("two", " ")));

        Selection selection = rewritten(draft, layout);

        assertThat(selection.introduction()).isEqualTo("Many were there.\n\nMany were not.");
        assertThat(selection.picks())
                .containsExactly(
                        new Selection.Held("three", 1, null, null),
                        new Selection.Held("one", 1, "And then:\n\nOne of you", null),
                        new Selection.Held("two", 1, null, null));
        Post after = selection.post();
        assertThat(after.current().follows(draft.current())).isTrue();
        assertThat(after.slug().value()).isEqualTo("what-you-saw");
        assertThat(posts.at(draft.slug())).contains(after);
        assertThat(after.current().blocks())
                .extracting(Block::id)
                .containsExactly("s1", "s2", "s3", "s4", "s5", "s6", "s7");
        assertThat(posts.told()).isEmpty();
    }

    @Test
    void anOrderForWhatItSaysAlreadyChangesNothing() {
        Selection first = rewritten(draft, layout("two", "one"));

        assertThat(rewritten(first.post(), layout("two", "one"))).isEqualTo(first);
    }

    @Test
    void aCommentIsQuotedAsItIsPickedNowElseAsTheDraftHasIt() {
        following.follow(KnownPick.ended("one", 4, null));
        following.follow(pick("two", 5, 2, "It rained."));

        Post after = rewritten(draft, layout("two", "one")).post();

        assertThat(after.current().blocks().toString())
                .contains("It was not raining that day.")
                .contains("It rained.")
                .doesNotContain("It was.");
        assertThat(after.current().blocks().getLast())
                .isInstanceOfSatisfying(
                        Block.Quotation.class,
                        quotation ->
                                assertThat(quotation.children().getFirst().id()).isEqualTo("s2.1"));
    }

    @Test
    void aCommentThatIsNeitherPickedNorInTheDraftIsRefused() {
        following.follow(KnownPick.ended("three", 4, null));

        assertThat(rewrite(draft, layout("one", "three", "unknown")))
                .isEqualTo(new RewriteResult.NotPicked(List.of(1, 2)));
        assertThat(posts.find(draft.id())).contains(draft);
    }

    @Test
    void whatWasTakenDownStaysWithoutItsWordsEvenWhenItIsPickedAgain() {
        following.follow(KnownPick.ended("one", 4, WithdrawalReason.CONSENT_WITHDRAWN));
        following.follow(pick("one", 6, 1, "It was not raining that day."));
        Post masked = posts.find(draft.id()).orElseThrow();

        Selection selection = rewritten(masked, layout("two", "one"));

        assertThat(selection.picks().getLast())
                .isEqualTo(new Selection.Held("one", 1, null, WithdrawalReason.CONSENT_WITHDRAWN));
        assertNobodyReads("not raining", selection.post());
        Post without = rewritten(selection.post(), layout("two")).post();
        assertThat(rewrite(without, layout("two", "one"))).isEqualTo(new RewriteResult.NotPicked(List.of(1)));
    }

    @Test
    void anEndThatComesWhileADraftIsRewrittenIsNotMissed() {
        KnownPicks endsAfterBeingRead = new InterruptedPicks(
                picks, known -> picks.keep(KnownPick.ended("three", 4, WithdrawalReason.COMMENT_REJECTED)));

        RewriteResult result = new RewritingSelections(endsAfterBeingRead, liftings, ends, posts, clock)
                .rewrite(order(draft, layout("three", "one")));

        Post after = ((RewriteResult.Rewritten) result).selection().post();
        assertNobodyReads("Hardly", after);
        assertThat(posts.find(draft.id())).contains(after);
    }

    @Test
    void theWordsOfACommentThatWasLeftOutCanStillBeTakenDown() {
        Post without = rewritten(draft, layout("two")).post();

        following.follow(KnownPick.ended("one", 4, WithdrawalReason.COMMENT_WITHDRAWN));

        assertThat(posts.find(draft.id()).orElseThrow().current()).isEqualTo(without.current());
        assertNobodyReads("not raining", posts.find(draft.id()).orElseThrow());
    }

    @Test
    void onlyADraftAsItsEditorSawItIsRewritten() {
        Post now = rewritten(draft, layout("two")).post();
        assertThat(rewrite(draft, layout("one"))).isEqualTo(new RewriteResult.ChangedSince());

        new PublishingDrafts(posts, ends, clock)
                .publish(new PublishDraft(draft.id().value(), now.version()));
        Post published = posts.find(draft.id()).orElseThrow();
        assertThat(rewrite(published, layout("one"))).isEqualTo(new RewriteResult.Published());

        new WithdrawingPosts(posts, clock).withdraw(new WithdrawPost(draft.id().value(), "Not now."));
        Post gone = posts.find(draft.id()).orElseThrow();
        assertThat(rewrite(gone, layout("one"))).isEqualTo(new RewriteResult.Gone());
        assertThat(new RewritingSelections(picks, liftings, ends, posts, clock)
                        .rewrite(new RewriteSelection("unknown", 1, layout("one"))))
                .isEqualTo(new RewriteResult.NoSuchSelection());
    }

    private void assertNobodyReads(String words, Post post) {
        ReadingRevisions reading = new ReadingRevisions(posts);
        for (int number = 1; number <= post.current().number(); number++) {
            assertThat(reading.number(post, number, true)
                            .orElseThrow()
                            .revision()
                            .blocks()
                            .toString())
                    .as("revision " + number)
                    .doesNotContain(words);
        }
    }

    private Selection rewritten(Post before, Layout layout) {
        return ((RewriteResult.Rewritten) rewrite(before, layout)).selection();
    }

    private RewriteResult rewrite(Post before, Layout layout) {
        return new RewritingSelections(picks, liftings, ends, posts, clock).rewrite(order(before, layout));
    }

    private static RewriteSelection order(Post before, Layout layout) {
        return new RewriteSelection(before.id().value(), before.version(), layout);
    }
}
