package dev.postbag.content.post;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolvingStoriesTest {

    private static final Instant NOW = Instant.parse("2025-08-23T10:00:00Z");

    private final InMemoryPosts posts = new InMemoryPosts();
    private final ResolvingStories resolving = new ResolvingStories(posts, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theFirstStoryOfAPostPublishesIt() {
        Post post = resolved(aStory().titled("Lanterns on the canal").build());

        assertThat(post.slug().value()).isEqualTo("lanterns-on-the-canal");
        assertThat(post.current().number()).isEqualTo(1);
        assertThat(post.current().isIntact()).isTrue();
        assertThat(post.version()).isEqualTo(1);
        assertThat(outcomes(post)).containsExactly("CREATED new-post 1");
        assertThat(posts.told())
                .containsExactly(
                        new PostChange.Published(post, NOW),
                        new PostChange.Resolved(post.id(), post.provenance().getFirst()));
    }

    @Test
    void aStorySeenTwiceHasNoSecondEffectAndIsToldOfOnce() {
        Story story = aStory().build();
        Post first = resolved(story);

        Resolution again = resolving.resolve(story);

        assertThat(again)
                .isEqualTo(new Resolution.SeenBefore(first, first.provenance().getFirst()));
        assertThat(posts.all()).containsExactly(first);
        assertThat(posts.told()).hasSize(2);
    }

    @Test
    void aCaptureThatSaysTheSameIsKeptAsProvenanceOnly() {
        resolved(aStory().ofCapture("a").saying("One.", "Two.").build());
        Post post = resolved(aStory().ofCapture("b")
                .capturedAt("2025-08-22T06:30:00Z")
                .saying("One. ", "Two.")
                .build());

        assertThat(post.current().number()).isEqualTo(1);
        assertThat(outcomes(post)).containsExactly("CREATED new-post 1", "UNCHANGED same-words 1");
        assertThat(posts.told()).hasSize(3);
    }

    @Test
    void aNewerCaptureThatSaysSomethingElseMakesARevision() {
        Post first = resolved(aStory().ofCapture("a").saying("One.", "Two.").build());
        Post post = resolved(aStory().ofCapture("b")
                .capturedAt("2025-08-22T06:30:00Z")
                .saying("One.", "Three.")
                .build());

        assertThat(post.current().number()).isEqualTo(2);
        assertThat(post.current().follows(first.current())).isTrue();
        assertThat(posts.revision(post.id(), 1)).contains(first.current());
        assertThat(outcomes(post)).containsExactly("CREATED new-post 1", "REVISED words-changed 2");
        assertThat(posts.told().subList(2, 4))
                .containsExactly(
                        new PostChange.Revised(post, NOW, List.of()),
                        new PostChange.Resolved(post.id(), post.provenance().getLast()));
    }

    @Test
    void anOlderCaptureNeverReplacesANewerRevision() {
        resolved(aStory().ofCapture("b")
                .capturedAt("2025-08-22T06:30:00Z")
                .saying("New.")
                .build());
        Post post = resolved(aStory().ofCapture("a")
                .capturedAt("2025-08-21T06:30:00Z")
                .saying("Old, and longer.")
                .build());

        assertThat(post.current().blocks()).isEqualTo(StoryBuilder.paragraphs("New."));
        assertThat(outcomes(post)).containsExactly("CREATED new-post 1", "UNCHANGED older 1");
    }

    @Test
    void aNewerCaptureThatStopsShortNeverReplacesAFullerRevision() {
        resolved(aStory().ofCapture("a").saying("One.", "Two, to the end.").build());
        Post post = resolved(aStory().ofCapture("b")
                .capturedAt("2025-08-22T06:30:00Z")
                .saying("One.", "Two, to")
                .build());

        assertThat(outcomes(post)).containsExactly("CREATED new-post 1", "UNCHANGED cut-short 1");
    }

    @Test
    void aNewerCaptureMarkedAsCutShortNeverReplacesAFullerRevision() {
        resolved(aStory().ofCapture("a").saying("One.", "Two.").build());
        Post post = resolved(aStory().ofCapture("b")
                .capturedAt("2025-08-22T06:30:00Z")
                .cutShort(true)
                .saying("Three.")
                .build());

        assertThat(outcomes(post)).containsExactly("CREATED new-post 1", "UNCHANGED cut-short 1");
    }

    @Test
    void aWholeStoryReplacesOneCutShortEvenFromAnOlderCapture() {
        resolved(aStory().ofCapture("b")
                .capturedAt("2025-08-22T06:30:00Z")
                .cutShort(true)
                .saying("One.")
                .build());
        Post post = resolved(aStory().ofCapture("a").saying("One.", "Two.").build());

        assertThat(outcomes(post)).containsExactly("CREATED new-post 1", "REVISED fuller 2");
    }

    @Test
    void ofTwoStoriesInOneCaptureWithTheSameTitleTheUpperStandsHoweverOftenItIsTakenIn() {
        resolved(aStory().atPlace(1).saying("Upper.").build());
        resolved(aStory().atPlace(2).saying("Lower.").build());
        resolved(aStory().ofReading(2).atPlace(1).saying("Upper.").build());
        Post post = resolved(aStory().ofReading(2).atPlace(2).saying("Lower.").build());

        assertThat(post.current().number()).isEqualTo(1);
        assertThat(outcomes(post))
                .containsExactly(
                        "CREATED new-post 1", "UNCHANGED older 1", "UNCHANGED same-words 1", "UNCHANGED older 1");
    }

    @Test
    void aChangedTitleChangesTheAddressAndKeepsTheEarlierOne() {
        resolved(aStory().ofCapture("a").titled("Ten thousand short").build("key"));
        Post post = resolved(aStory().ofCapture("b")
                .capturedAt("2025-08-22T06:30:00Z")
                .titled("Ten Thousand Staff Short!")
                .build("key"));

        assertThat(post.slug().value()).isEqualTo("ten-thousand-staff-short");
        assertThat(post.earlierSlugs()).containsExactly(new Slug("ten-thousand-short"));
        assertThat(posts.at(new Slug("ten-thousand-short"))).contains(post);
    }

    @Test
    void twoPostsWithOneTitleOnTwoDaysHaveAddressesOfTheirOwn() {
        Post monday = resolved(aStory().publishedOn("2025-08-18").build());
        Post tuesday =
                resolved(aStory().publishedOn("2025-08-19").ofCapture("b").build());

        assertThat(monday.slug().value()).isEqualTo("lanterns-on-the-canal");
        assertThat(tuesday.slug().value()).isEqualTo("lanterns-on-the-canal-2");
    }

    @Test
    void aWithdrawnPostStaysWithdrawnWhenItsStoryComesAgain() {
        Post post = resolved(aStory().ofCapture("a").build());
        new WithdrawingPosts(posts, Clock.fixed(NOW, ZoneOffset.UTC))
                .withdraw(new WithdrawPost(post.id().value(), "asked for"));
        Post after = resolved(aStory().ofCapture("b")
                .capturedAt("2025-08-22T06:30:00Z")
                .saying("Other words.")
                .build());

        assertThat(after.withdrawal()).isNotNull();
        assertThat(outcomes(after)).containsExactly("CREATED new-post 1", "UNCHANGED withdrawn 1");
    }

    @Test
    void aStoryWithoutATitleADateOrAKeyIsRefusedWithTheReasonOnce() {
        Story untitled = aStory().ofCapture("a").titled(" \n").build("key");
        resolving.resolve(untitled);

        assertThat(resolving.resolve(untitled)).isEqualTo(new Resolution.Refused("title-missing"));
        assertThat(resolving.resolve(
                        aStory().ofCapture("b").publishedOn("2025-02-30").build()))
                .isEqualTo(new Resolution.Refused("date-unreadable"));
        assertThat(resolving.resolve(aStory().ofCapture("c").build(" ")))
                .isEqualTo(new Resolution.Refused("key-missing"));
        assertThat(posts.all()).isEmpty();
        assertThat(posts.told()).hasSize(3).allMatch(PostChange.Refused.class::isInstance);
    }

    @Test
    void aChangeThatSomebodyElseMadeMeanwhileIsSeenBeforeOnesOwn() {
        Story mine = aStory().ofCapture("b")
                .capturedAt("2025-08-22T06:30:00Z")
                .saying("Mine.")
                .build();
        Story theirs = aStory().ofCapture("c")
                .capturedAt("2025-08-23T06:30:00Z")
                .saying("Theirs.")
                .build();
        resolved(aStory().ofCapture("a").build());
        InMemoryPosts contested = new InMemoryPosts() {
            private boolean between = true;

            @Override
            public boolean replace(Post before, Post after, List<PostChange> changes) {
                if (between) {
                    between = false;
                    new ResolvingStories(this, Clock.fixed(NOW, ZoneOffset.UTC)).resolve(theirs);
                }
                return super.replace(before, after, changes);
            }
        };
        ResolvingStories slow = new ResolvingStories(contested, Clock.fixed(NOW, ZoneOffset.UTC));
        slow.resolve(aStory().ofCapture("a").build());

        Post post = ((Resolution.Resolved) slow.resolve(mine)).post();

        assertThat(outcomes(post))
                .containsExactly("CREATED new-post 1", "REVISED words-changed 2", "UNCHANGED older 2");
    }

    private Post resolved(Story story) {
        return ((Resolution.Resolved) resolving.resolve(story)).post();
    }

    private static List<String> outcomes(Post post) {
        return post.provenance().stream()
                .map(entry -> entry.outcome() + " " + entry.reason().code() + " " + entry.revision())
                .toList();
    }
}
