package dev.postbag.content.feed;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.content.post.InMemoryPosts;
import dev.postbag.content.post.InMemoryPublishedPosts;
import dev.postbag.content.post.InMemoryTopics;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.Resolution;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.content.post.StoryBuilder;
import dev.postbag.content.post.Topic;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MakingFeedsTest {

    private static final Instant NOON = Instant.parse("2025-09-01T12:00:00Z");

    private final InMemoryPosts posts = new InMemoryPosts();
    private final Blog blog = new Blog("The Lantern", ZoneId.of("Europe/London"), "https://blog.example/{slug}");

    @Test
    void aTimeThatIsKnownIsGivenAsItIs() {
        add(aStory().publishedOn("2025-08-20").publishedAt("2025-08-20T23:30:00-05:00"));

        FeedEntry entry = feed().entries().getFirst();
        assertThat(entry.published()).isEqualTo(OffsetDateTime.parse("2025-08-20T23:30:00-05:00"));
        assertThat(entry.date()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-20, 2025-08-20T00:00+01:00",
        "2025-08, 2025-08-01T00:00+01:00",
        "2025, 2025-01-01T00:00Z",
        "0001, 0001-01-01T00:00-00:01:15"
    })
    void whereLessIsKnownItIsTheFirstMomentInTheBlogsZoneAndTheDateIsSaid(String date, String moment) {
        add(aStory().publishedOn(date));

        FeedEntry entry = feed().entries().getFirst();
        assertThat(entry.published()).isEqualTo(OffsetDateTime.parse(moment));
        assertThat(entry.date()).isEqualTo(date);
    }

    @Test
    void aTimeOfAnotherDayThanThePostsIsNotItsTime() {
        add(aStory().publishedOn("2025-08-20").publishedAt("2025-08-19T23:30:00Z"));

        assertThat(feed().entries().getFirst().date()).isEqualTo("2025-08-20");
    }

    @Test
    void aPostIsUpdatedWhenItSaysSomethingElseAndNotWhenItIsTakenIn() {
        add(aStory().publishedOn("2025-08-20").publishedAt("2025-08-20T10:00:00Z"));
        assertThat(feed().entries().getFirst().updated()).isEqualTo("2025-08-20T10:00:00Z");
        assertThat(feed().updated()).isEqualTo("2025-08-20T10:00:00Z");

        add(aStory().ofCapture("d".repeat(64))
                .capturedAt("2025-08-22T06:30:00Z")
                .publishedOn("2025-08-20")
                .publishedAt("2025-08-20T10:00:00Z")
                .saying("Four hundred people walked the towpath, and a dog."));
        assertThat(feed().entries().getFirst().updated()).isEqualTo(NOON);
        assertThat(feed().updated()).isEqualTo(NOON);
    }

    @Test
    void theIdIsThePostsAndTheLinkIsItsAddress() {
        Post post = add(aStory().by("A. Keeper").labelled("canal"));

        FeedEntry entry = feed().entries().getFirst();
        assertThat(entry.id()).isEqualTo("urn:postbag:post:" + post.id());
        assertThat(entry.link()).isEqualTo("https://blog.example/" + post.slug());
        assertThat(entry.thread()).isEqualTo("https://api.example/api/v1/posts/" + post.id() + "/comments");
        assertThat(entry.authors()).containsExactly("A. Keeper");
        assertThat(entry.labels()).containsExactly("canal");
    }

    @Test
    void aFeedHoldsTheNewestThirty() {
        for (int day = 1; day <= 31; day++) {
            add(aStory().publishedOn("2025-08-%02d".formatted(day)).titled("Post " + day));
        }

        assertThat(feed().entries())
                .hasSize(30)
                .extracting(FeedEntry::title)
                .startsWith("Post 31", "Post 30")
                .endsWith("Post 2");
    }

    @Test
    void aFeedOfATopicHoldsThePostsAboutItUnderItsNameAndAddress() {
        add(aStory().titled("About").labelled("Œuvres d'art: Łódź"));
        add(aStory().titled("Other").labelled("canal"));
        String slug = posts.all().stream()
                .filter(post -> post.current().title().equals("About"))
                .flatMap(post -> post.particulars().topics().stream())
                .map(Topic::slug)
                .findFirst()
                .orElseThrow();

        Feed feed = feed(slug).orElseThrow();
        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("About");
        assertThat(feed.title()).isEqualTo("The Lantern: Œuvres d'art: Łódź");
        assertThat(feed.self()).matches("https://api\\.example/feeds/topics/[a-zA-Z0-9%-]+/atom\\.xml");
        assertThat(feed("nobody-wrote-of-it")).isEmpty();
    }

    @Test
    void aFeedWithoutPostsIsAFeed() {
        assertThat(feed().entries()).isEmpty();
        assertThat(feed().updated()).isEqualTo(Instant.EPOCH);
    }

    private Feed feed() {
        return feed(null).orElseThrow();
    }

    private Optional<Feed> feed(@Nullable String topic) {
        return new MakingFeeds(new InMemoryPublishedPosts(posts), new InMemoryTopics(posts), blog)
                .make(FeedForm.ATOM, topic, "https://api.example");
    }

    private Post add(StoryBuilder story) {
        return ((Resolution.Resolved)
                        new ResolvingStories(posts, Clock.fixed(NOON, ZoneOffset.UTC)).resolve(story.build()))
                .post();
    }
}
