package dev.postbag.content.post;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingPostsTest {

    private final InMemoryPosts posts = new InMemoryPosts();
    private final FindingPosts finding = new FindingPosts(posts);
    private final WithdrawingPosts withdrawing = new WithdrawingPosts(posts, Clock.systemUTC());
    private Post post;

    @BeforeEach
    void aPostThatMoved() {
        ResolvingStories resolving = new ResolvingStories(posts, Clock.systemUTC());
        resolving.resolve(aStory().ofCapture("a").titled("Short").build("key"));
        resolving.resolve(aStory().ofCapture("b")
                .capturedAt("2025-08-30T00:00:00Z")
                .titled("Longer")
                .build("key"));
        post = posts.all().getFirst();
    }

    @Test
    void aPostIsFoundByItsIdAndByItsAddress() {
        assertThat(finding.at(post.id().value())).isEqualTo(new FoundPost.Readable(post));
        assertThat(finding.at("longer")).isEqualTo(new FoundPost.Readable(post));
    }

    @Test
    void anEarlierAddressLeadsToTheOneOfNow() {
        assertThat(finding.at("short")).isEqualTo(new FoundPost.Moved(new Slug("longer")));
    }

    @Test
    void nothingLiesAtAnAddressNoPostEverHad() {
        for (String word : List.of("nothing", "", "../etc", "LONGER", "a".repeat(26), "x".repeat(5000), "ü")) {
            assertThat(finding.at(word)).isEqualTo(new FoundPost.Nothing());
        }
    }

    @Test
    void aWithdrawnPostIsGoneFromEveryAddress() {
        withdrawing.withdraw(new WithdrawPost("longer", "asked for"));

        Post gone = posts.find(post.id()).orElseThrow();
        for (String word : List.of(post.id().value(), "longer", "short")) {
            assertThat(finding.at(word)).isEqualTo(new FoundPost.Withdrawn(gone));
        }
        assertThat(posts.list(PostRange.ALL, 10)).isEmpty();
    }

    @Test
    void withdrawingTwiceKeepsTheFirstReasonAndIsToldOfOnce() {
        WithdrawResult first = withdrawing.withdraw(new WithdrawPost(post.id().value(), "asked for"));
        WithdrawResult second = withdrawing.withdraw(new WithdrawPost(post.id().value(), "another reason"));

        assertThat(second).isEqualTo(first);
        assertThat(posts.told())
                .filteredOn(PostChange.Withdrawn.class::isInstance)
                .hasSize(1);
        assertThat(withdrawing.withdraw(new WithdrawPost("nothing", "why"))).isEqualTo(new WithdrawResult.NoSuchPost());
    }
}
