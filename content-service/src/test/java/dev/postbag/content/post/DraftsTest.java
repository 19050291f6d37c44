package dev.postbag.content.post;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DraftsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-09-01T00:00:00Z"), ZoneOffset.UTC);

    private final InMemoryPosts posts = new InMemoryPosts();
    private final ResolvingStories resolving = new ResolvingStories(posts, CLOCK);
    private final FindingPosts finding = new FindingPosts(posts);
    private final ReadingRevisions reading = new ReadingRevisions(posts);

    @Test
    void aDraftIsKeptAndOnlyItsStoryIsAnswered() {
        Post post = resolve(aStory().draft());

        assertThat(post.status()).isEqualTo(PostStatus.DRAFT);
        assertThat(posts.list(PostRange.ALL, 10)).isEmpty();
        assertThat(finding.at(post.slug().value())).isEqualTo(new FoundPost.Draft(post));
        assertThat(posts.told())
                .containsExactly(
                        new PostChange.Resolved(post.id(), post.provenance().getFirst()));
    }

    @Test
    void aDraftThatIsPublishedIsToldOfThenAndItsEarlierWordsStayAtTheDesk() {
        resolve(aStory().ofCapture("a").draft().saying("Not yet."));
        Post revised = resolve(aStory().ofCapture("b")
                .capturedAt("2025-08-24T00:00:00Z")
                .draft()
                .saying("Nearly."));
        assertThat(revised.current().number()).isEqualTo(2);
        Post post = resolve(aStory().ofCapture("c").saying("Now."));

        assertThat(post.status()).isEqualTo(PostStatus.PUBLISHED);
        assertThat(post.current().blocks()).isEqualTo(StoryBuilder.paragraphs("Now."));
        assertThat(post.provenance().getLast().reason()).isEqualTo(Reason.PUBLISHED);
        assertThat(posts.told())
                .filteredOn(PostChange.Published.class::isInstance)
                .hasSize(1);
        assertThat(posts.told()).noneMatch(PostChange.Revised.class::isInstance);
        assertThat(reading.number(post, 2, false)).isEmpty();
        assertThat(reading.number(post, 2, true)).isPresent();
        assertThat(reading.below(post, 9, 9, false)).hasSize(1);
        assertThat(reading.below(post, 9, 9, true)).hasSize(3);
        assertThat(post.current()
                        .follows(reading.number(post, 2, true).orElseThrow().revision()))
                .isTrue();
    }

    @Test
    void aDraftThatIsPublishedAsItWasKeepsItsRevision() {
        resolve(aStory().ofCapture("a").draft());
        Post post = resolve(aStory().ofCapture("b"));

        assertThat(post.current().number()).isEqualTo(1);
        assertThat(post.provenance().getLast().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(post.status()).isEqualTo(PostStatus.PUBLISHED);
        assertThat(posts.told())
                .filteredOn(PostChange.Published.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aDraftNeverTakesThePlaceOfWhatIsPublished() {
        resolve(aStory().ofCapture("a").saying("Published."));
        Post post = resolve(aStory().ofCapture("b")
                .capturedAt("2025-08-30T00:00:00Z")
                .draft()
                .saying("Published. And a secret."));

        assertThat(post.current().blocks()).isEqualTo(StoryBuilder.paragraphs("Published."));
        assertThat(post.provenance().getLast().reason()).isEqualTo(Reason.DRAFT);
    }

    @Test
    void aDraftThatIsTakenDownIsToldToNobody() {
        Post post = resolve(aStory().draft());
        new WithdrawingPosts(posts, CLOCK).withdraw(new WithdrawPost(post.id().value(), "asked for"));

        assertThat(posts.find(post.id()).orElseThrow().status()).isEqualTo(PostStatus.WITHDRAWN);
        assertThat(posts.told()).noneMatch(PostChange.Withdrawn.class::isInstance);
    }

    @Test
    void anAddressElsewhereLeadsToThePost() {
        Post post = resolve(aStory().at("https://blog.example/a.html"));
        resolve(aStory().titled("Draft").at("https://blog.example/b.html").draft());

        assertThat(finding.elsewhere("http://www.blog.example/a.html?utm_source=x"))
                .isEqualTo(new FoundPost.Readable(post));
        assertThat(finding.elsewhere("http://www.blog.example/b.html")).isInstanceOf(FoundPost.Draft.class);
        assertThat(finding.elsewhere("https://blog.example/c.html")).isEqualTo(new FoundPost.Nothing());
        assertThat(finding.elsewhere("no address")).isEqualTo(new FoundPost.Nothing());
    }

    private Post resolve(StoryBuilder story) {
        return ((Resolution.Resolved) resolving.resolve(story.build())).post();
    }
}
