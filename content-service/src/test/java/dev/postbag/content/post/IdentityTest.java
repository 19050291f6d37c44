package dev.postbag.content.post;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-09-01T00:00:00Z"), ZoneOffset.UTC);

    private final InMemoryPosts posts = new InMemoryPosts();
    private final ResolvingStories resolving = new ResolvingStories(posts, CLOCK);

    @Test
    void theSameAddressIsTheSamePostThoughTitleAndDateChanged() {
        resolve(aStory().ofCapture("a").titled("Lamp lit").at("https://www.blog.example/lamp.html?m=1"));
        Post post = resolve(aStory().ofCapture("b")
                .titled("The lamp is lit")
                .publishedOn("2025-08-22")
                .capturedAt("2025-08-25T00:00:00Z")
                .at("http://blog.example/lamp.html#more"));

        assertThat(posts.all()).containsExactly(post);
        assertThat(post.current().title()).isEqualTo("The lamp is lit");
        assertThat(post.current().publishedOn().value()).isEqualTo("2025-08-22");
        assertThat(post.slug().value()).isEqualTo("the-lamp-is-lit");
        assertThat(post.earlierSlugs()).containsExactly(new Slug("lamp-lit"));
        assertThat(post.permalinks())
                .containsExactly("https://www.blog.example/lamp.html?m=1", "http://blog.example/lamp.html#more");
        assertThat(post.provenance().getFirst().match()).isEqualTo(Match.NEW);
        assertThat(post.provenance().getLast().match())
                .isEqualTo(new Match(IdentityRule.SAME_ADDRESS, "blog.example/lamp.html", null, null));
    }

    @Test
    void theSameIdAtItsSourceIsTheSamePost() {
        resolve(aStory().ofCapture("a").titled("One").called("tag:blog.example,2025:7"));
        Post post = resolve(aStory().ofCapture("b").titled("Two").called("tag:blog.example,2025:7"));

        assertThat(posts.all()).containsExactly(post);
        assertThat(post.provenance().getLast().match().rule()).isEqualTo(IdentityRule.SAME_SOURCE_ID);
        assertThat(post.provenance().getLast().match().by()).isEqualTo("tag:blog.example,2025:7");
    }

    @Test
    void aPostIsKnownByEveryTitleAndDateItEverHad() {
        resolve(aStory().ofCapture("a").titled("One").at("https://blog.example/a"));
        resolve(aStory().ofCapture("b").titled("Two").at("https://blog.example/a"));
        Post post = resolve(aStory().ofCapture("c").titled("Two").saying("Other words."));

        assertThat(posts.all()).containsExactly(post);
        assertThat(post.provenance().getLast().match().rule()).isEqualTo(IdentityRule.SAME_DATE_AND_TITLE);
    }

    @Test
    void aNumberMeansAPostOnlyWithinItsOwnBlog() {
        resolve(aStory().ofCapture("a").titled("One").called("7").at("https://one.example/a"));
        resolve(aStory().ofCapture("b").titled("Two").called("7").at("https://two.example/b"));
        resolve(aStory().ofCapture("c").titled("Three").called("7"));
        assertThat(posts.all()).hasSize(3);

        resolve(aStory().ofCapture("d").titled("Four").called("7").at("https://one.example/moved"));
        assertThat(posts.all()).hasSize(3);
    }

    @Test
    void twoStoriesOfOneReadingWithOneAddressAreTwoPosts() {
        Post one = resolve(aStory().atPlace(1).titled("One").at("https://blog.example/all"));
        Post two = resolve(aStory().atPlace(2).titled("Two").at("https://blog.example/all"));

        assertThat(posts.all()).hasSize(2);
        assertThat(one.claims()).hasSize(2);
        assertThat(two.claims()).containsExactly(Claim.key("2025-08-20|two"));
    }

    @Test
    void twoStoriesOfOneReadingWithOneIdAndTitlesOfTheirOwnAreTwoPosts() {
        resolve(aStory().atPlace(1).titled("One").called("urn:7"));
        resolve(aStory().atPlace(2).titled("Two").called("urn:7"));

        assertThat(posts.all()).hasSize(2);
    }

    @Test
    void twoStoriesOfOneReadingWithOneDateAndTitleAreTwoPostsWhenEachHasAnIdOfItsOwn() {
        Post morning = resolve(aStory().atPlace(1).called("urn:1").saying("In the morning."));
        Post evening = resolve(aStory().atPlace(2).called("urn:2").saying("In the evening."));
        assertThat(posts.all()).hasSize(2);
        assertThat(evening.slug()).isNotEqualTo(morning.slug());
        assertThat(evening.provenance().getLast().match()).isEqualTo(Match.NEW);

        StoryBuilder next = aStory().ofCapture("b").capturedAt("2025-08-23T00:00:00Z");
        Post again = resolve(next.atPlace(1).called("urn:2").saying("In the evening."));
        assertThat(again.id()).isEqualTo(evening.id());
        assertThat(again.provenance().getLast().match())
                .isEqualTo(new Match(IdentityRule.SAME_SOURCE_ID, "urn:2", null, null));
        assertThat(resolve(next.atPlace(2).called("urn:1").saying("In the morning."))
                        .id())
                .isEqualTo(morning.id());
        assertThat(posts.all())
                .hasSize(2)
                .allSatisfy(post -> assertThat(post.current().number()).isEqualTo(1));
    }

    @Test
    void twoStoriesOfOneReadingWithOneDateAndTitleAreTwoPostsWhenEachHasAnAddressOfItsOwn() {
        resolve(aStory().atPlace(1).at("https://blog.example/links").saying("One."));
        resolve(aStory().atPlace(2).at("https://blog.example/links-2").saying("Two."));
        resolve(aStory().ofCapture("b").atPlace(1).at("https://blog.example/links-2"));

        assertThat(posts.all()).hasSize(2);
    }

    @Test
    void aDraftWithTheDateAndTitleOfWhatIsPublishedBesideItStaysADraftOfItsOwn() {
        Post published = resolve(aStory().atPlace(1).called("urn:1"));
        Post draft = resolve(aStory().atPlace(2).called("urn:2").draft().saying("Of the committee."));

        assertThat(draft.id()).isNotEqualTo(published.id());
        assertThat(draft.status()).isEqualTo(PostStatus.DRAFT);
    }

    @Test
    void twoStoriesOfOneReadingWithOneDateAndTitleAndNothingElseAreOnePost() {
        resolve(aStory().atPlace(1));
        resolve(aStory().atPlace(2).saying("Other words."));
        resolve(aStory().ofCapture("b").atPlace(1).called("urn:1").at("https://blog.example/a"));
        resolve(aStory().ofCapture("b").atPlace(2).called("urn:1").at("https://blog.example/a"));

        assertThat(posts.all()).hasSize(1);
    }

    @Test
    void aStoryThatTwoPostsCouldClaimGoesToTheOneOfItsDateAndTitleAndNamesTheOther() {
        Post byAddress = resolve(aStory().ofCapture("a").titled("One").at("https://blog.example/a"));
        resolve(aStory().ofCapture("b").titled("Two"));
        Post post = resolve(aStory().ofCapture("c").titled("Two").at("https://blog.example/a"));

        assertThat(posts.all()).hasSize(2);
        assertThat(post.id()).isNotEqualTo(byAddress.id());
        assertThat(post.provenance().getLast().match().alsoOf()).isEqualTo(byAddress.id());
    }

    @Test
    void storiesOfOneAddressThatComeTogetherTellOfOnePost() {
        List<Resolution> done = resolving.resolve(List.of(
                aStory().ofCapture("a")
                        .titled("One")
                        .at("https://blog.example/a")
                        .build(),
                aStory().ofCapture("b").titled("Two").called("urn:7").build(),
                aStory().ofCapture("c")
                        .titled("Three")
                        .called("urn:7")
                        .at("https://blog.example/a")
                        .build()));

        assertThat(done).hasSize(3);
        assertThat(posts.all()).hasSize(2);
        assertThat(((Resolution.Resolved) done.get(2)).provenance().match().alsoOf())
                .isNotNull();
    }

    @Test
    void whatIsKnownBesideTheWordsComesFromTheHighestThatSaysAnything() {
        resolve(aStory().ofCapture("a")
                .at("https://blog.example/a")
                .by("A. Keeper")
                .publishedAt("2025-08-20T18:30:00+01:00"));
        Post post = resolve(
                aStory().ofCapture("b").capturedAt("2025-08-30T00:00:00Z").saying("Newer, of a page."));

        assertThat(post.current().number()).isEqualTo(2);
        assertThat(post.particulars().authors()).containsExactly("A. Keeper");
        assertThat(post.particulars().publishedAt()).isEqualTo("2025-08-20T18:30:00+01:00");
        assertThat(post.current().isIntact()).isTrue();
    }

    /** An export, the blog's own feed, a saved page, and an older export, in whichever order they come. */
    @Test
    void whatANewerCaptureDoesNotTellItTakesFromNobody() {
        List<StoryBuilder> told = List.of(
                aStory().ofCapture("export")
                        .capturedAt("2025-08-21T00:00:00Z")
                        .called("urn:7")
                        .at("https://blog.example/lanterns")
                        .publishedAt("2025-08-20T18:30:00+01:00")
                        .by("A. Keeper")
                        .labelled("Canal")
                        .page(),
                aStory().ofCapture("feed").capturedAt("2025-08-22T00:00:00Z").publishedAt("2025-08-20T17:30:00Z"),
                aStory().ofCapture("page").capturedAt("2025-08-23T00:00:00Z").by("B. Writer"),
                aStory().ofCapture("older").capturedAt("2025-08-20T00:00:00Z").labelled("Old", "Words"));

        for (List<StoryBuilder> order : List.of(told, told.reversed())) {
            InMemoryPosts some = new InMemoryPosts();
            ResolvingStories each = new ResolvingStories(some, CLOCK);
            order.forEach(story -> each.resolve(story.build()));
            Particulars known = some.all().getFirst().particulars();

            assertThat(known.kind()).isEqualTo(PostKind.PAGE);
            assertThat(known.permalink()).isEqualTo("https://blog.example/lanterns");
            assertThat(known.publishedAt()).isEqualTo("2025-08-20T17:30:00Z");
            assertThat(known.authors()).containsExactly("B. Writer");
            assertThat(known.labels()).containsExactly("Canal");
        }
    }

    private Post resolve(StoryBuilder story) {
        return ((Resolution.Resolved) resolving.resolve(story.build())).post();
    }
}
