package dev.postbag.content.post;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static dev.postbag.content.post.StoryBuilder.paragraph;
import static dev.postbag.content.post.StoryBuilder.quotation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WithdrawingQuotationsTest {

    private static final String QUOTED =
            "A petition with two thousand names was carried into the chamber in a fish box.";
    private static final Block OWN = paragraph("b1", "This from the paper.");
    private static final Block QUOTATION = quotation("Harbour News", paragraph("p1", QUOTED));

    private final Clock clock = Clock.fixed(Instant.parse("2025-09-01T00:00:00Z"), ZoneOffset.UTC);
    private final InMemoryPosts posts = new InMemoryPosts();
    private final ResolvingStories resolving = new ResolvingStories(posts, clock);
    private final WithdrawingQuotations withdrawing = new WithdrawingQuotations(posts, clock);
    private final RestoringQuotations restoring = new RestoringQuotations(posts, clock);
    private final Post post = resolved(aStory().holding(OWN, QUOTATION));

    @Test
    void thePostGetsARevisionWithoutTheWordsAndTheFirstStaysAsItIs() {
        Post after = withdrawn(1, "q1");

        assertThat(after.current().number()).isEqualTo(2);
        assertThat(after.current().follows(post.current())).isTrue();
        assertThat(after.current().blocks().getFirst()).isEqualTo(OWN);
        assertThat(Words.lines(after.current().blocks())).containsExactly("This from the paper.");
        assertThat(posts.revision(post.id(), 1)).contains(post.current());
        assertThat(posts.told().getLast()).isInstanceOf(PostChange.Revised.class);
    }

    @Test
    void nobodyIsGivenTheWordsOfTheFirstRevisionAndItSaysSo() {
        Post after = withdrawn(1, "q1");
        ReadingRevisions reading = new ReadingRevisions(posts);

        ShownRevision first = reading.number(after, 1, true).orElseThrow();
        assertThat(first.masked()).isTrue();
        assertThat(first.revision().hash()).isEqualTo(post.current().hash());
        assertThat(Words.lines(first.revision().blocks())).containsExactly("This from the paper.");
        assertThat(reading.number(after, 2, false).orElseThrow().masked()).isFalse();
    }

    @Test
    void aSecondOrderChangesNothingWhicheverRevisionItNames() {
        Post after = withdrawn(1, "q1");

        for (int revision : List.of(1, 2)) {
            QuotationResult again = withdrawing.withdraw(
                    new WithdrawQuotation(post.id().value(), revision, "q1", WithdrawalReason.LEGAL, "Other."));
            assertThat(again).isInstanceOfSatisfying(QuotationResult.Withdrawn.class, earlier -> {
                assertThat(earlier.quotation().reason()).isEqualTo(WithdrawalReason.RIGHTS);
                assertThat(earlier.post()).isEqualTo(after);
            });
        }
    }

    @Test
    void takingTheSameOrAnotherCaptureInAgainBringsNothingBack() {
        withdrawn(1, "q1");
        Block otherwise = quotation("Harbour News", paragraph("x", QUOTED.toUpperCase(java.util.Locale.ROOT)));

        Post again = resolved(aStory().ofReading(2).holding(OWN, QUOTATION));
        Post other = resolved(
                aStory().ofCapture("d").capturedAt("2025-08-30T00:00:00Z").holding(OWN, otherwise));

        assertThat(again.provenance().getLast().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(other.provenance().getLast().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(other.current().number()).isEqualTo(2);
    }

    @Test
    void aChangedPostIsRevisedAndTheQuotationStaysWithdrawn() {
        withdrawn(1, "q1");

        Post revised = resolved(aStory().ofCapture("d")
                .capturedAt("2025-08-30T00:00:00Z")
                .holding(OWN, QUOTATION, paragraph("b9", "And one thing more.")));

        assertThat(revised.current().number()).isEqualTo(3);
        assertThat(Words.lines(revised.current().blocks()))
                .containsExactly("This from the paper.", "And one thing more.");
    }

    @Test
    void restoredItStandsAsTheNewestCaptureHadIt() {
        withdrawn(1, "q1");
        Block moved = new Block.Quotation(
                "q7",
                QUOTATION.span(),
                1,
                "article",
                ((Block.Quotation) QUOTATION).citation(),
                List.of(paragraph("p8", QUOTED)));
        resolved(aStory().ofCapture("d")
                .capturedAt("2025-08-30T00:00:00Z")
                .holding(OWN, moved, paragraph("b9", "And one thing more.")));

        Post back = restored(3, "q7");

        assertThat(back.current().number()).isEqualTo(4);
        assertThat(back.current().blocks()).containsExactly(OWN, moved, paragraph("b9", "And one thing more."));
        assertThat(back.withdrawnQuotations()).isEmpty();
        assertThat(new ReadingRevisions(posts)
                        .number(back, 1, false)
                        .orElseThrow()
                        .masked())
                .isFalse();
        assertThat(restored(4, "q7")).isEqualTo(back);
    }

    @Test
    void onlyOneOfTwoIsWithdrawnAndRestored() {
        Block.Quotation second = new Block.Quotation(
                "q2",
                QUOTATION.span(),
                1,
                "article",
                new Block.Citation(null, "The Gazette", null, null, null, null),
                List.of(paragraph("p2", "The trust has withdrawn its charge for the use of the old slipway today.")));
        Post both = resolved(aStory().titled("Two").holding(QUOTATION, second));
        withdrawing.withdraw(new WithdrawQuotation(both.id().value(), 1, "q1", WithdrawalReason.RIGHTS, "x"));
        withdrawing.withdraw(new WithdrawQuotation(both.id().value(), 2, "q2", WithdrawalReason.LEGAL, "y"));
        Post back = ((QuotationResult.Restored)
                        restoring.restore(new RestoreQuotation(both.id().value(), 3, "q1")))
                .post();

        assertThat(Words.lines(back.current().blocks())).containsExactly(QUOTED);
        assertThat(Quotations.in(back.current().blocks()).map(Block.Quotation::withdrawn))
                .containsExactly(null, back.withdrawnQuotations().getFirst().mark());
    }

    @Test
    void wordsThatOnlyAnEarlierRevisionHadAreTakenOutThereWithoutANewOne() {
        resolved(aStory().ofCapture("d")
                .capturedAt("2025-08-30T00:00:00Z")
                .holding(OWN, paragraph("b2", "No quotation.")));

        Post after = withdrawn(1, "q1");

        assertThat(after.current().number()).isEqualTo(2);
        assertThat(new ReadingRevisions(posts)
                        .number(after, 1, false)
                        .orElseThrow()
                        .masked())
                .isTrue();
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        String id = post.id().value();
        assertThat(withdraw("none", 1, "q1")).isInstanceOf(QuotationResult.NoSuchPost.class);
        assertThat(withdraw(id, 1, "b1")).isInstanceOf(QuotationResult.NoSuchQuotation.class);
        assertThat(withdraw(id, 7, "q1")).isInstanceOf(QuotationResult.NoSuchQuotation.class);
        assertThat(restoring.restore(new RestoreQuotation(id, 1, "q9")))
                .isInstanceOf(QuotationResult.NoSuchQuotation.class);
        Post wordless = resolved(aStory().titled("Wordless")
                .holding(quotation(null, new Block.Separator("s", QUOTATION.span(), 1, "***"))));
        assertThat(withdraw(wordless.id().value(), 1, "q1")).isInstanceOf(QuotationResult.Wordless.class);

        withdrawn(1, "q1");
        resolved(aStory().ofCapture("d").capturedAt("2025-08-30T00:00:00Z").saying("Words of another day."));
        assertThat(withdraw(id, 2, "q1")).isInstanceOf(QuotationResult.Outdated.class);
        assertThat(restoring.restore(new RestoreQuotation(id, 2, "q1"))).isInstanceOf(QuotationResult.Outdated.class);

        new WithdrawingPosts(posts, clock).withdraw(new WithdrawPost(id, "Gone."));
        assertThat(withdraw(id, 1, "q1")).isInstanceOf(QuotationResult.PostGone.class);
        assertThat(restoring.restore(new RestoreQuotation(id, 1, "q1"))).isInstanceOf(QuotationResult.PostGone.class);
    }

    @Test
    void aMergedPostBringsItsWithdrawalAlong() {
        Post other = resolved(aStory().ofCapture("e")
                .titled("The same otherwise")
                .capturedAt("2025-08-30T00:00:00Z")
                .holding(OWN, QUOTATION, paragraph("b3", "Later words.")));
        withdrawing.withdraw(new WithdrawQuotation(other.id().value(), 1, "q1", WithdrawalReason.RIGHTS, "x"));

        new MergingPosts(posts, clock).merge(post.id(), other.id(), new Likeness(1, 1, 0));

        for (Post each : Stream.of(post, other)
                .map(one -> posts.find(one.id()).orElseThrow())
                .toList()) {
            assertThat(Words.lines(each.current().blocks()).toString()).doesNotContain("petition");
        }
        Post whole = posts.all().stream()
                .filter(each -> each.mergedInto() == null)
                .findFirst()
                .orElseThrow();
        assertThat(whole.current()
                        .follows(posts.revision(whole.id(), whole.current().number() - 1)
                                .orElseThrow()))
                .isTrue();
        assertThat(new ReadingRevisions(posts)
                        .number(whole, 1, false)
                        .orElseThrow()
                        .masked())
                .isTrue();
        // The merged one is still known by its own revisions and blocks.
        assertThat(withdraw(other.id().value(), 1, "q1")).isInstanceOf(QuotationResult.Withdrawn.class);
    }

    @Test
    void aPostThatTheDeskJoinsToAnotherBringsItsWithdrawalAlong() {
        Post other = resolved(aStory().ofCapture("e").titled("Joined").saying("One."));
        withdrawn(1, "q1");

        StoryBuilder joined = aStory().ofCapture("e").titled("Joined").holding(paragraph("b0", "One."), OWN, QUOTATION);
        resolved(joined.corrected(1, post.storyKey()));

        Post whole = posts.find(other.id()).orElseThrow();
        assertThat(posts.find(post.id()).orElseThrow().mergedInto()).isEqualTo(whole.id());
        assertThat(Words.lines(whole.current().blocks())).containsExactly("One.", "This from the paper.");
        assertThat(posts.told())
                .anyMatch(change -> change instanceof PostChange.Revised revised
                        && revised.post().equals(whole));
        for (int number = 1; number <= whole.current().number(); number++) {
            ShownRevision shown =
                    new ReadingRevisions(posts).number(whole, number, false).orElseThrow();
            assertThat(shown.revision().blocks().toString()).doesNotContain("petition");
        }
        assertThat(whole.current()
                        .follows(posts.revision(whole.id(), whole.current().number() - 1)
                                .orElseThrow()))
                .isTrue();
    }

    @Test
    void whatTheDeskSetAroundAWithdrawnQuotationStands() {
        withdrawn(1, "q1");
        Block heading = new Block.Heading("b1", OWN.span(), 1, ((Block.Paragraph) OWN).text());
        Post set = resolved(aStory().holding(heading, QUOTATION).corrected(1));
        Post again = resolved(aStory().ofReading(2).holding(OWN, QUOTATION));

        assertThat(set.current().blocks().getFirst()).isEqualTo(heading);
        assertThat(again.current()).isEqualTo(set.current());
        assertThat(again.provenance().getLast().reason()).isEqualTo(Reason.CORRECTED);
        assertThat(Words.lines(again.current().blocks())).containsExactly("This from the paper.");
    }

    private QuotationResult withdraw(String which, int revision, String block) {
        return withdrawing.withdraw(
                new WithdrawQuotation(which, revision, block, WithdrawalReason.RIGHTS, "Asked to."));
    }

    private Post withdrawn(int revision, String block) {
        return ((QuotationResult.Withdrawn) withdraw(post.id().value(), revision, block)).post();
    }

    private Post restored(int revision, String block) {
        return ((QuotationResult.Restored)
                        restoring.restore(new RestoreQuotation(post.id().value(), revision, block)))
                .post();
    }

    private Post resolved(StoryBuilder story) {
        return ((Resolution.Resolved) resolving.resolve(story.build())).post();
    }
}
