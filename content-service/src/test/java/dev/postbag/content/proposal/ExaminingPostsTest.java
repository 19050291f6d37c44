package dev.postbag.content.proposal;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.content.post.FindingPosts;
import dev.postbag.content.post.FoundPost;
import dev.postbag.content.post.IdentityRule;
import dev.postbag.content.post.InMemoryPosts;
import dev.postbag.content.post.MergingPosts;
import dev.postbag.content.post.Outcome;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostChange;
import dev.postbag.content.post.PostRange;
import dev.postbag.content.post.PostStatus;
import dev.postbag.content.post.Resolution;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.content.post.StoryBuilder;
import dev.postbag.content.post.WithdrawPost;
import dev.postbag.content.post.WithdrawingPosts;
import dev.postbag.content.proposal.format.LuceneWording;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ExaminingPostsTest {

    private static final String WORDS = "Last night some three hundred people walked the old towpath with paper"
            + " lanterns in their hands and nobody fell in which the harbour master said was a first in all his"
            + " years on the water and he has seen a good many of them come and go";

    private final Clock clock = new EachTimeLater();
    private final InMemoryPosts posts = new InMemoryPosts();
    private final InMemoryProposals proposals = new InMemoryProposals();
    private final InMemorySignatures signatures = new InMemorySignatures();
    private final ResolvingStories resolving = new ResolvingStories(posts, clock);
    private final DecidingProposals deciding = new DecidingProposals(proposals, new MergingPosts(posts, clock), clock);

    @Test
    void nearlyTheSameWordsOnDaysNearbyAreAskedAboutAndNothingIsHeldBack() {
        Post first = resolve(aStory().ofCapture("a").titled("Lanterns").saying(WORDS));
        Post second = resolve(alike());

        examineAll();

        assertThat(posts.list(PostRange.ALL, 10)).hasSize(2);
        assertThat(proposals.all()).singleElement().satisfies(proposal -> {
            assertThat(proposal.reason()).isEqualTo(ProposalReason.NEARLY_THE_SAME_WORDS);
            assertThat(proposal.captures()).containsExactly("b");
            assertThat(proposal.post()).isEqualTo(second.id());
            assertThat(proposal.other()).isEqualTo(first.id());
            assertThat(proposal.title()).isEqualTo("Lanterns again");
            assertThat(proposal.likeness().daysApart()).isEqualTo(2);
            assertThat(proposal.likeness().equalWords()).isBetween(0.9, 0.99);
            assertThat(proposal.likeness().estimated()).isBetween(0.4, 0.99);
        });
    }

    @Test
    void whatIsFarApartInDaysOrWordsIsNotAskedAbout() {
        resolve(aStory().ofCapture("a").titled("Lanterns").saying(WORDS));
        resolve(alike().publishedOn("2025-08-28"));
        resolve(aStory().ofCapture("c")
                .titled("Rain")
                .publishedOn("2025-08-21")
                .saying("Rain fell on the quay all day long."));
        resolve(aStory().ofCapture("d").titled("Year").publishedOn("2025").saying("Rain fell on the quay all night."));
        resolve(aStory().ofCapture("e").titled("Month").publishedOn("2025-08").saying("Few words."));

        examineAll();

        assertThat(proposals.all()).isEmpty();
    }

    @Test
    void twoPostsThatOneStoryCouldTellOfAreAskedAbout() {
        resolve(aStory().ofCapture("a").titled("One").at("https://blog.example/a"));
        examineAll();
        resolve(aStory().ofCapture("b").titled("Two").saying("Quite other words."));
        examineAll();
        resolve(aStory().ofCapture("c")
                .titled("Two")
                .at("https://blog.example/a")
                .saying("Quite other words."));
        examineAll();

        assertThat(proposals.all())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.reason()).isEqualTo(ProposalReason.SAME_ADDRESS_OR_ID));
    }

    @Test
    void acceptedTheyAreOneAndEveryAddressLeadsThere() {
        Post first = resolve(aStory().ofCapture("a").titled("Lanterns").saying(WORDS));
        Post second = resolve(alike().at("https://blog.example/b"));
        examineAll();
        String id = proposals.all().getFirst().id();

        assertThat(deciding.decide("b", id, ProposalStatus.ACCEPTED)).isInstanceOf(DecisionResult.Decided.class);
        Post one = posts.find(first.id()).orElseThrow();
        int told = posts.told().size();
        assertThat(deciding.decide("b", id, ProposalStatus.ACCEPTED)).isInstanceOf(DecisionResult.Decided.class);
        deciding.finishAll();

        assertThat(posts.find(first.id())).contains(one);
        assertThat(posts.told()).hasSize(told);
        assertThat(one.current().number()).isEqualTo(2);
        assertThat(one.current().title()).isEqualTo("Lanterns again");
        assertThat(one.current().follows(first.current())).isTrue();
        assertThat(one.provenance()).hasSize(2);
        assertThat(one.provenance().getLast().outcome()).isEqualTo(Outcome.REVISED);
        assertThat(one.provenance().getLast().match().rule()).isEqualTo(IdentityRule.ACCEPTED);
        assertThat(one.provenance().getLast().match().likeness())
                .isEqualTo(proposals.all().getFirst().likeness());
        assertThat(one.permalinks()).containsExactly("https://blog.example/b");
        assertThat(posts.find(second.id()).orElseThrow().status()).isEqualTo(PostStatus.MERGED);
        assertThat(posts.list(PostRange.ALL, 10)).hasSize(1);
        assertThat(posts.told()).filteredOn(PostChange.Merged.class::isInstance).hasSize(1);
        FindingPosts finding = new FindingPosts(posts);
        FoundPost there = new FoundPost.Moved(one.slug());
        assertThat(finding.at(second.id().value())).isEqualTo(there);
        assertThat(finding.at("lanterns-again")).isEqualTo(there);
        assertThat(finding.elsewhere("https://blog.example/b")).isEqualTo(there);
    }

    @Test
    void whatComesLaterByAClaimOfTheMergedPostGoesToTheOther() {
        Post first = resolve(aStory().ofCapture("a").titled("Lanterns").saying(WORDS));
        resolve(alike());
        examineAll();
        deciding.decide("b", proposals.all().getFirst().id(), ProposalStatus.ACCEPTED);

        Post later = resolve(
                alike().ofCapture("c").capturedAt("2025-08-30T00:00:00Z").saying("All new."));

        assertThat(later.id()).isEqualTo(first.id());
        assertThat(later.current().blocks()).isEqualTo(StoryBuilder.paragraphs("All new."));
        examineAll();
        assertThat(proposals.all()).hasSize(1);
    }

    @Test
    void refusedTheyStayTwoAndAreNotAskedAboutAgain() {
        resolve(aStory().ofCapture("a").titled("Lanterns").saying(WORDS));
        resolve(alike());
        examineAll();
        String id = proposals.all().getFirst().id();

        assertThat(deciding.decide("b", id, ProposalStatus.REFUSED)).isInstanceOf(DecisionResult.Decided.class);
        assertThat(deciding.decide("b", id, ProposalStatus.REFUSED)).isInstanceOf(DecisionResult.Decided.class);
        assertThat(deciding.decide("b", id, ProposalStatus.ACCEPTED))
                .isInstanceOf(DecisionResult.DecidedOtherwise.class);
        assertThat(deciding.decide("another", id, ProposalStatus.ACCEPTED))
                .isInstanceOf(DecisionResult.NoSuchProposal.class);
        new ExaminingPosts(posts, proposals, new InMemorySignatures(), new LuceneWording(), alikeEnough(), clock)
                .examine();

        assertThat(posts.list(PostRange.ALL, 10)).hasSize(2);
        assertThat(proposals.all()).singleElement().extracting(Proposal::status).isEqualTo(ProposalStatus.REFUSED);
    }

    @Test
    void aPostThatWasTakenDownIsNotMerged() {
        Post first = resolve(aStory().ofCapture("a").titled("Lanterns").saying(WORDS));
        resolve(alike());
        examineAll();
        new WithdrawingPosts(posts, clock).withdraw(new WithdrawPost(first.id().value(), "asked for"));

        assertThat(deciding.decide("b", proposals.all().getFirst().id(), ProposalStatus.ACCEPTED))
                .isInstanceOf(DecisionResult.PostGone.class);
        assertThat(posts.list(PostRange.ALL, 10)).hasSize(1);
    }

    @Test
    void anAcceptanceThatAKillCutShortIsFinishedLater() {
        resolve(aStory().ofCapture("a").titled("Lanterns").saying(WORDS));
        Post second = resolve(alike());
        examineAll();
        proposals.decide(proposals.all().getFirst().id(), ProposalStatus.ACCEPTED, clock.instant());

        deciding.finishAll();

        assertThat(posts.find(second.id()).orElseThrow().status()).isEqualTo(PostStatus.MERGED);
        assertThat(proposals.unfinished()).isEmpty();
    }

    private static StoryBuilder alike() {
        return aStory().ofCapture("b")
                .titled("Lanterns again")
                .publishedOn("2025-08-22")
                .capturedAt("2025-08-23T06:30:00Z")
                .saying(WORDS.replace("three hundred", "two hundred"));
    }

    private void examineAll() {
        ExaminingPosts examining =
                new ExaminingPosts(posts, proposals, signatures, new LuceneWording(), alikeEnough(), clock);
        for (int parts = 0; parts < 10 && examining.examine(); parts++) {
            assertThat(parts).isLessThan(9);
        }
    }

    private static Alike alikeEnough() {
        return new Alike(7, 0.4, 0.7);
    }

    private Post resolve(StoryBuilder story) {
        return ((Resolution.Resolved) resolving.resolve(story.build())).post();
    }

    /** A clock that goes on by a second each time it is looked at. */
    private static final class EachTimeLater extends Clock {
        private Instant now = Instant.parse("2025-09-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }
    }
}
