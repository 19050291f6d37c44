package dev.postbag.content.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.FollowingPicks;
import dev.postbag.content.post.InMemoryKnownPicks;
import dev.postbag.content.post.InMemoryLiftings;
import dev.postbag.content.post.InMemoryPosts;
import dev.postbag.content.post.KnownPick;
import dev.postbag.content.post.KnownPicks;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.QuotationResult;
import dev.postbag.content.post.Quotations;
import dev.postbag.content.post.ReadingRevisions;
import dev.postbag.content.post.RestoreQuotation;
import dev.postbag.content.post.RestoringQuotations;
import dev.postbag.content.post.TakingDownComments;
import dev.postbag.content.post.WithdrawalReason;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakingDownSelectionsTest {

    private static final String WORDS = "It was not raining that day, and I have it in writing.";
    private static final Instant NOW = Instant.parse("2026-01-18T08:00:00Z");

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
        Post draft = made("one", "two");

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
        Post draft = made("one", "two");

        following.follow(KnownPick.ended("one", 4, WithdrawalReason.COMMENT_WITHDRAWN));

        assertThat(posts.find(draft.id()).orElseThrow().current().blocks().toString())
                .doesNotContain(words)
                .contains("Another.");
    }

    @Test
    void whatAnEditorUnpicksStaysInPostsAndCannotBeLiftedAgain() {
        following.follow(pick("one", WORDS));
        Post draft = made("one");

        following.follow(KnownPick.ended("one", 4, null));

        assertThat(posts.find(draft.id())).contains(draft);
        assertThat(making(picks).make(order("one"))).isEqualTo(new SelectionResult.NotPicked(List.of(0)));
    }

    @Test
    void anEndThatComesWhileADraftIsMadeIsNotMissed() {
        following.follow(pick("one", WORDS));
        KnownPicks endsAfterBeingRead = new Interrupted(
                picks, known -> following.follow(KnownPick.ended("one", 4, WithdrawalReason.COMMENT_WITHDRAWN)));

        Post draft = ((SelectionResult.Made) making(endsAfterBeingRead).make(order("one"))).draft();

        assertThat(draft.current().blocks().toString()).doesNotContain("in writing");
        assertThat(posts.find(draft.id())).contains(draft);
    }

    @Test
    void anEndThatIsHeardLateDoesNotTakeDownWhatWasPickedAgain() {
        following.follow(pick("one", WORDS));
        following.follow(KnownPick.ended("one", 4, WithdrawalReason.CONSENT_WITHDRAWN));
        following.follow(KnownPick.of("one", 6, said("one", WORDS)));
        Post draft = made("one");

        following.follow(KnownPick.ended("one", 4, WithdrawalReason.CONSENT_WITHDRAWN));

        assertThat(posts.find(draft.id())).contains(draft);
    }

    @Test
    void noEditorPutsBackWhatBecameOfAComment() {
        following.follow(pick("one", WORDS));
        Post draft = made("one");
        following.follow(KnownPick.ended("one", 4, WithdrawalReason.COMMENT_REJECTED));

        QuotationResult result = new RestoringQuotations(posts, clock)
                .restore(new RestoreQuotation(draft.id().value(), 1, "s1"));

        assertThat(result).isEqualTo(new QuotationResult.TakenDown());
    }

    private Post made(String... comments) {
        return ((SelectionResult.Made) making(picks).make(order(comments))).draft();
    }

    private static MakeSelection order(String... comments) {
        return new MakeSelection(
                "You wrote",
                null,
                List.of(comments).stream()
                        .map(comment -> new MakeSelection.Chosen(comment, null))
                        .toList());
    }

    private MakingSelections making(KnownPicks known) {
        return new MakingSelections(known, liftings, takingDown, posts, clock);
    }

    private static KnownPick pick(String comment, String words) {
        return KnownPick.of(comment, 3, said(comment, words));
    }

    private static KnownPick.Said said(String comment, String words) {
        List<Block> blocks =
                List.of(new Block.Paragraph("1", Block.Span.NONE, 1, List.of(new Block.Text(words, List.of()))));
        return new KnownPick.Said(1, "Bold " + comment, blocks, NOW);
    }

    /** Known picks, of which something more is heard once they were read. */
    private static final class Interrupted implements KnownPicks {

        private final KnownPicks kept;
        private final Consumer<KnownPicks> news;
        private boolean told;

        Interrupted(KnownPicks kept, Consumer<KnownPicks> news) {
            this.kept = kept;
            this.news = news;
        }

        @Override
        public void keep(KnownPick pick) {
            kept.keep(pick);
        }

        @Override
        public Map<String, KnownPick> of(Collection<String> comments) {
            Map<String, KnownPick> known = kept.of(comments);
            if (!told) {
                told = true;
                news.accept(kept);
            }
            return known;
        }
    }
}
