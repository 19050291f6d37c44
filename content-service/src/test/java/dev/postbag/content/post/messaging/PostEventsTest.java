package dev.postbag.content.post.messaging;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.content.post.Block;
import dev.postbag.content.post.HeedingEnds;
import dev.postbag.content.post.InMemoryKnownPicks;
import dev.postbag.content.post.InMemoryLiftings;
import dev.postbag.content.post.InMemoryPosts;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostChange;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.PublishDraft;
import dev.postbag.content.post.PublishedOn;
import dev.postbag.content.post.PublishingDrafts;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.content.post.Slug;
import dev.postbag.content.post.Story;
import dev.postbag.content.post.TakingDownComments;
import dev.postbag.content.post.WithdrawPost;
import dev.postbag.content.post.WithdrawalReason;
import dev.postbag.content.post.WithdrawingPosts;
import dev.postbag.contracts.Event;
import dev.postbag.contracts.EventType;
import dev.postbag.contracts.post.LiftedComment;
import dev.postbag.contracts.post.PostPublished;
import dev.postbag.contracts.post.PostRevised;
import dev.postbag.contracts.post.PostWithdrawn;
import dev.postbag.contracts.post.StoryResolved;
import dev.postbag.kit.json.Json;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.OutboxEvent;
import dev.postbag.kit.outbox.OutboxSettings;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostEventsTest {

    private static final Instant NOW = Instant.parse("2025-08-23T10:00:00.250Z");
    private static final PublishedOn DAY = new PublishedOn("2025-08-23");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final ObjectMapper json = Json.mapper();
    private final OutboxSettings settings = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, new DurationConverter())
            .withMapping(OutboxSettings.class)
            .build()
            .getConfigMapping(OutboxSettings.class);
    private final PostEvents events = new PostEvents(new EventEncoder(json, CLOCK, settings));
    private final InMemoryPosts posts = new InMemoryPosts();
    private final ResolvingStories resolving = new ResolvingStories(posts, CLOCK);

    @Test
    void aPostsLifeIsToldInOrderWithItsVersionsUnderItsId() {
        Story first = aStory().ofCapture("a").titled("Short").build("key");
        Story second = aStory().ofCapture("b")
                .capturedAt("2025-08-25T00:00:00Z")
                .titled("Longer")
                .build("key");
        resolving.resolve(first);
        resolving.resolve(second);
        Post post = posts.all().getFirst();
        new WithdrawingPosts(posts, CLOCK).withdraw(new WithdrawPost("longer", "asked for"));
        String id = post.id().value();

        assertThat(told())
                .containsExactly(
                        new PostPublished(id, 1, 1, "short", "Short", "2025-08-20", true, NOW, null, null, null, null),
                        new StoryResolved(first.id(), "a", 1, StoryResolved.Outcome.CREATED, id, 1, "new-post"),
                        new PostRevised(
                                id, 2, 2, "longer", "Longer", "2025-08-20", true, NOW, null, null, null, null, null),
                        new StoryResolved(second.id(), "b", 1, StoryResolved.Outcome.REVISED, id, 2, "words-changed"),
                        new PostWithdrawn(id, 3, NOW, null));
        assertThat(posts.told().stream().flatMap(change -> events.announce(change).stream()))
                .allSatisfy(event -> {
                    assertThat(event.key()).isEqualTo(id);
                    assertThat(event.topic()).isEqualTo("postbag.posts");
                });
    }

    @Test
    void aPostIsToldOfWithWhatItIsAboutAndOnceMoreWithWhatItIsAboutNoMore() {
        Story first = aStory().ofCapture("a").labelled("Sea", "County Hall").build("key");
        Story second = aStory().ofCapture("b")
                .capturedAt("2025-08-25T00:00:00Z")
                .labelled("sea", "Library")
                .build("key");
        resolving.resolve(List.of(first));
        resolving.resolve(List.of(second));
        new WithdrawingPosts(posts, CLOCK)
                .withdraw(new WithdrawPost(posts.all().getFirst().id().value(), "asked for"));

        assertThat(told().get(0))
                .isInstanceOfSatisfying(
                        PostPublished.class, told -> assertThat(told.topics()).containsExactly("sea", "county-hall"));
        assertThat(told().get(2)).isInstanceOfSatisfying(PostRevised.class, told -> {
            assertThat(told.revision()).isEqualTo(1);
            assertThat(told.topics()).containsExactly("sea", "library");
            assertThat(told.topicsLeft()).containsExactly("county-hall");
        });
        assertThat(told().getLast())
                .isInstanceOfSatisfying(
                        PostWithdrawn.class, told -> assertThat(told.topics()).containsExactly("sea", "library"));
    }

    @Test
    void aPostFoundByItsAddressIsToldOfWithAllItsAddressesAndTheRule() {
        Story first = aStory().ofCapture("a")
                .titled("One")
                .at("https://blog.example/a")
                .build();
        Story second = aStory().ofCapture("b")
                .titled("One")
                .at("https://blog.example/b")
                .build();
        Story third = aStory().ofCapture("c")
                .titled("Two")
                .at("http://blog.example/a")
                .build();
        resolving.resolve(List.of(first, second, third));
        String id = posts.all().getFirst().id().value();
        List<String> both = List.of("https://blog.example/a", "https://blog.example/b");

        assertThat(told())
                .contains(
                        new PostPublished(
                                id,
                                1,
                                1,
                                "one",
                                "One",
                                "2025-08-20",
                                true,
                                NOW,
                                List.of("https://blog.example/a"),
                                null,
                                null,
                                null),
                        new PostRevised(id, 2, 1, "one", "One", "2025-08-20", true, NOW, both, null, null, null, null));
        assertThat(told().getLast())
                .isInstanceOfSatisfying(
                        StoryResolved.class,
                        resolved -> assertThat(resolved.reason()).isEqualTo("same-address"));
    }

    @Test
    void aPostIsToldOfWithTheCommentsWhoseWordsStandInIt() {
        PostId id = PostId.of("selection");
        Post draft = Post.drafted(
                id, "selection", new Slug("rain"), "Rain", DAY, List.of(lifted("one", 2), lifted("two", 1)), NOW);
        InMemoryLiftings liftings = new InMemoryLiftings();
        liftings.note("one", id);
        liftings.note("two", id);
        posts.add(draft, List.of());
        TakingDownComments takingDown = new TakingDownComments(liftings, posts, CLOCK);
        new PublishingDrafts(posts, new HeedingEnds(new InMemoryKnownPicks(), takingDown, posts), CLOCK)
                .publish(new PublishDraft(id.value(), 1));
        takingDown.takeDown("one", WithdrawalReason.COMMENT_WITHDRAWN);
        takingDown.takeDown("two", WithdrawalReason.COMMENT_WITHDRAWN);

        assertThat(told())
                .extracting(event ->
                        event instanceof PostPublished published ? published.lifted() : ((PostRevised) event).lifted())
                .containsExactly(
                        List.of(new LiftedComment("one", 2), new LiftedComment("two", 1)),
                        List.of(new LiftedComment("two", 1)),
                        null);
    }

    private static Block lifted(String comment, int revision) {
        Block said =
                new Block.Paragraph("1", Block.Span.NONE, 1, List.of(new Block.Text("Said " + comment, List.of())));
        return new Block.Quotation(
                comment,
                Block.Span.NONE,
                1,
                "comment",
                new Block.Citation("Bold Otter", null, null, null, null, null),
                List.of(said),
                null,
                new Block.Lifted(comment, revision));
    }

    @Test
    void aRefusedStoryIsToldOfWithTheReason() {
        Story untitled = aStory().ofCapture("a").titled(" ").build("key");
        resolving.resolve(untitled);

        assertThat(told())
                .containsExactly(new StoryResolved(
                        untitled.id(), "a", 1, StoryResolved.Outcome.REJECTED, null, null, "title-missing"));
    }

    private List<Event> told() {
        return posts.told().stream().flatMap(this::told).toList();
    }

    private java.util.stream.Stream<Event> told(PostChange change) {
        return events.announce(change).stream().map(this::read);
    }

    private Event read(OutboxEvent event) {
        try {
            return json.readValue(
                    event.data(), EventType.named(event.type()).orElseThrow().record());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
