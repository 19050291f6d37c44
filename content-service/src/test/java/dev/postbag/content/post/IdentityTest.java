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

    private Post resolve(StoryBuilder story) {
        return ((Resolution.Resolved) resolving.resolve(story.build())).post();
    }
}
