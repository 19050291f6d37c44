package dev.postbag.content.quotation;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static dev.postbag.content.post.StoryBuilder.paragraph;
import static dev.postbag.content.post.StoryBuilder.quotation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.InMemoryPosts;
import dev.postbag.content.post.Likeness;
import dev.postbag.content.post.MergingPosts;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.Resolution;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.content.post.StoryBuilder;
import dev.postbag.content.post.WithdrawPost;
import dev.postbag.content.post.WithdrawQuotation;
import dev.postbag.content.post.WithdrawalReason;
import dev.postbag.content.post.WithdrawingPosts;
import dev.postbag.content.post.WithdrawingQuotations;
import dev.postbag.content.proposal.format.LuceneWording;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowingQuotationsTest {

    private static final String WORDS = "The county's last mobile library will keep its round of coastal villages this"
            + " winter after councillors voted nine to eight against taking it off the road and a petition with two"
            + " thousand names was carried into the chamber in a fish box";
    private static final Block QUOTED = quotation("Harbour News", paragraph("p", WORDS));

    private final Clock clock = new EachTimeLater();
    private final InMemoryPosts posts = new InMemoryPosts();
    private final InMemoryQuotationIndex index = new InMemoryQuotationIndex();
    private final List<Attributed> told = new ArrayList<>();
    private final ResolvingStories resolving = new ResolvingStories(posts, clock);
    private final FollowingQuotations following = replica();
    private final ReadingSources reading = new ReadingSources(index, posts);

    @Test
    void readersOfEachPostWhoseSourcesChangeAreTold() {
        Post alone = resolve(aStory().titled("Four").holding(quotation("Gazette", paragraph("p", "A word or two."))));
        Post later = resolve(aStory().titled("Two").publishedOn("2025-08-23").holding(QUOTED));
        followAll();
        told.clear();
        Post earlier = resolve(aStory().titled("One").publishedOn("2025-08-20").holding(QUOTED));
        followAll();

        assertThat(told).extracting(Attributed::post).contains(earlier.id()).doesNotContain(alone.id());
        assertThat(new NamingSources(index).quotedIn(later)).isEqualTo(new NamingSources(index).quotedIn(earlier));
    }

    @Test
    void twoPostsThatQuoteNearlyTheSameWordsQuoteOneArticle() {
        Post first = resolve(aStory().titled("One").holding(QUOTED));
        Post second = resolve(aStory().titled("Two")
                .publishedOn("2025-08-23")
                .holding(quotation("The Harbour News", paragraph("p", WORDS.replace("nine", "ten")))));
        resolve(aStory().titled("Three").holding(quotation("The Gazette", paragraph("p", WORDS))));
        resolve(aStory().titled("Four").holding(quotation("Harbour News", paragraph("p", "A word or two."))));
        followAll();

        List<SourceArticle> sources = sources();
        assertThat(sources).hasSize(3);
        assertThat(sources)
                .filteredOn(source -> source.quotations().size() == 2)
                .singleElement()
                .satisfies(source -> {
                    assertThat(source.citation().outlet()).isEqualTo("Harbour News");
                    assertThat(source.quotations())
                            .extracting(each -> each.quotation().quotation().post())
                            .containsExactly(first.id(), second.id());
                    WordLikeness figures =
                            source.quotations().getLast().quotation().match().words();
                    assertThat(figures.equalWords()).isBetween(0.9, 0.99);
                    assertThat(figures.estimated()).isBetween(0.4, 0.99);
                });
        assertThat(new NamingSources(index).quotedIn(first)).containsOnlyKeys("q1");
    }

    @Test
    void theWordsOfTwoPartsOfOneArticleAreNoReason() {
        String half = WORDS.substring(0, WORDS.length() / 2);
        resolve(aStory().titled("One").holding(quotation("Harbour News", paragraph("p", half))));
        resolve(aStory().titled("Two").holding(quotation("Harbour News", paragraph("p", WORDS))));
        followAll();

        assertThat(sources()).hasSize(2);
    }

    @Test
    void aRevisionWithoutTheQuotationIsFollowed() {
        resolve(aStory().titled("One").holding(QUOTED));
        resolve(aStory().titled("Two").holding(QUOTED));
        followAll();
        assertThat(sources())
                .singleElement()
                .satisfies(source -> assertThat(source.quotations()).hasSize(2));

        resolve(aStory().titled("One")
                .ofCapture("d")
                .capturedAt("2025-08-30T00:00:00Z")
                .saying("Nothing quoted any more."));
        followAll();

        assertThat(sources()).singleElement().satisfies(source -> {
            assertThat(source.quotations()).hasSize(1);
            assertThat(source.quotations().getFirst().quotation().match()).isEqualTo(SourceMatch.FIRST);
        });
    }

    @Test
    void whatIsWithdrawnOrMergedOrADraftIsNotListedEvenBeforeItIsFollowed() {
        Post one = resolve(aStory().titled("One").holding(QUOTED));
        Post two = resolve(aStory().titled("Two").holding(QUOTED));
        Post three = resolve(aStory().titled("Three").holding(QUOTED));
        resolve(aStory().titled("Draft").draft().holding(QUOTED));
        followAll();
        assertThat(sources().getFirst().quotations()).hasSize(3);

        new WithdrawingPosts(posts, clock).withdraw(new WithdrawPost(one.id().value(), "Gone."));
        assertThat(sources().getFirst().quotations()).hasSize(2);
        new WithdrawingQuotations(posts, clock)
                .withdraw(new WithdrawQuotation(two.id().value(), 1, "q1", WithdrawalReason.RIGHTS, "Asked to."));
        assertThat(sources().getFirst().quotations()).hasSize(1);
        followAll();
        assertThat(index.all()).hasSize(1);

        Post other =
                resolve(aStory().titled("Three again").publishedOn("2025-08-21").holding(QUOTED));
        followAll();
        new MergingPosts(posts, clock).merge(three.id(), other.id(), new Likeness(1, 1, 1));
        followAll();
        assertThat(sources().getFirst().quotations()).hasSize(1);
    }

    @Test
    void droppedItIsMadeAgainAsItWas() {
        for (int number = 0; number < 120; number++) {
            resolve(aStory().titled("Post " + number).holding(QUOTED));
        }
        followAll();
        List<AttributedQuotation> before = index.all();
        assertThat(before).hasSize(120);

        index.drop();
        followAll();
        assertThat(index.all()).isEqualTo(before);

        index.drop();
        FollowingQuotations restarted = replica();
        while (restarted.follow()) {}
        assertThat(index.all()).isEqualTo(before);
    }

    @Test
    void twoReplicasThatSawDifferentPostsFirstAgreeInTheEnd() {
        FollowingQuotations other = replica();
        resolve(aStory().titled("One").holding(QUOTED));
        other.follow();
        resolve(aStory().titled("Two").holding(QUOTED));
        followAll();
        other.follow();
        followAll();

        assertThat(sources())
                .singleElement()
                .satisfies(source -> assertThat(source.quotations()).hasSize(2));
    }

    @Test
    void whatItFailedForIsLookedAtAgain() {
        resolve(aStory().titled("One").holding(QUOTED));
        boolean[] failing = {true};
        FollowingQuotations careless = new FollowingQuotations(
                posts,
                new InMemoryQuotationIndex() {
                    @Override
                    public synchronized void attribute(List<AttributedQuotation> quotations) {
                        if (failing[0]) {
                            throw new IllegalStateException("out of reach");
                        }
                        index.keep(
                                quotations.getFirst().quotation().post(),
                                List.of(quotations.getFirst().quotation()));
                        index.attribute(quotations);
                    }
                },
                new LuceneWording(),
                told::addAll,
                clock);
        org.assertj.core.api.Assertions.assertThatThrownBy(careless::follow).hasMessage("out of reach");
        failing[0] = false;
        careless.follow();

        assertThat(index.all()).hasSize(1);
    }

    private FollowingQuotations replica() {
        return new FollowingQuotations(posts, index, new LuceneWording(), told::addAll, clock);
    }

    private void followAll() {
        while (following.follow()) {
            assertThat(index.upTo()).isNotEqualTo(Instant.EPOCH);
        }
    }

    private List<SourceArticle> sources() {
        return reading.read(new ListingSources(index).list(null, null, 100));
    }

    private Post resolve(StoryBuilder story) {
        return ((Resolution.Resolved) resolving.resolve(story.build())).post();
    }

    /** A clock that goes on by a millisecond each time it is read. */
    private static final class EachTimeLater extends Clock {

        private Instant now = Instant.parse("2025-09-01T00:00:00Z");

        @Override
        public Instant instant() {
            now = now.plusMillis(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
