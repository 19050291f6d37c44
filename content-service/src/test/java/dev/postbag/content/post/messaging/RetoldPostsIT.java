package dev.postbag.content.post.messaging;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.Posts;
import dev.postbag.content.post.RefusedStory;
import dev.postbag.content.post.Resolution;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.content.post.Story;
import dev.postbag.content.post.StoryBuilder;
import dev.postbag.content.post.WithdrawPost;
import dev.postbag.content.post.WithdrawingPosts;
import dev.postbag.contracts.Event;
import dev.postbag.contracts.EventType;
import dev.postbag.contracts.post.PostPublished;
import dev.postbag.contracts.post.PostRevised;
import dev.postbag.contracts.post.PostWithdrawn;
import dev.postbag.contracts.post.StoryResolved;
import dev.postbag.contracts.post.StoryResolved.Outcome;
import dev.postbag.kit.outbox.OutboxEvent;
import dev.postbag.kit.retelling.Retellable;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What others hear of posts and stories when Kafka has lost what they were told. */
@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class RetoldPostsIT {

    private static final String DAY = "1701-08-20";
    private static final int MORE_THAN_A_FEW = 101;

    @Inject
    ResolvingStories resolving;

    @Inject
    WithdrawingPosts withdrawing;

    @Inject
    Posts posts;

    @Inject
    @Any
    Instance<Retellable<?>> all;

    @Inject
    Retellable<Post> retold;

    @Inject
    Retellable<RefusedStory> refusals;

    @Inject
    ObjectMapper json;

    private final String run = UUID.randomUUID().toString();

    @Test
    void allThatCanBeToldAgainIsFound() {
        assertThat(all.stream().map(Retellable::name)).containsExactlyInAnyOrder("posts", "refusals");
    }

    @Test
    void aPublishedPostIsToldOfAsItIsNowWithWhatBecameOfEachOfItsStories() {
        Story first = story("a").labelled("Sea").build();
        Story second = story("b")
                .capturedAt("2025-08-25T00:00:00Z")
                .labelled("Sea")
                .saying(run)
                .build();
        resolved(first);
        Post post = resolved(second);
        String id = post.id().value();

        assertThat(toldOf(post))
                .containsExactly(
                        new PostPublished(
                                id,
                                2,
                                2,
                                post.slug().value(),
                                run,
                                DAY,
                                true,
                                post.updatedAt(),
                                null,
                                null,
                                null,
                                List.of("sea")),
                        answer(first, Outcome.CREATED, id, 1, "new-post"),
                        answer(second, Outcome.REVISED, id, 2, "words-changed"));
    }

    @Test
    void aPostThatWasTakenDownIsToldOfAsGone() {
        Story story = story("a").build();
        Post post = takenDown(resolved(story));
        String id = post.id().value();

        assertThat(toldOf(post))
                .containsExactly(
                        new PostWithdrawn(id, 2, post.updatedAt(), null),
                        answer(story, Outcome.CREATED, id, 1, "new-post"));
    }

    @Test
    void aPostThatIsReadAsAnotherIsToldOfWithItsThreadClosed() {
        Story story = story("a").build();
        Post post = joined(resolved(story));
        String id = post.id().value();

        assertThat(toldOf(post))
                .containsExactly(
                        new PostRevised(
                                id,
                                2,
                                1,
                                post.slug().value(),
                                run,
                                DAY,
                                false,
                                post.updatedAt(),
                                null,
                                null,
                                null,
                                null,
                                null),
                        answer(story, Outcome.CREATED, id, 1, "new-post"));
    }

    @Test
    void ofADraftOnlyItsStoryIsToldWhateverBecameOfIt() {
        Post draft = resolved(story("a").draft().build());
        assertThat(toldOf(draft)).singleElement().isInstanceOf(StoryResolved.class);
        assertThat(toldOf(takenDown(draft))).singleElement().isInstanceOf(StoryResolved.class);

        Post other = resolved(story("b").titled("Other " + run).draft().build());
        assertThat(toldOf(joined(other))).singleElement().isInstanceOf(StoryResolved.class);
    }

    @Test
    void aRefusedStoryIsToldOfWithTheReason() {
        Story untitled = story("a").titled(" ").build();
        resolving.resolve(untitled);

        assertThat(told(refusals))
                .contains(answer(untitled, Outcome.REJECTED, null, null, "title-missing"))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPostAndEveryRefusedStoryComesOnceFromAnyPlaceOn() {
        List<Story> published = stories("A post ");
        List<Story> refused = stories(" ");
        resolving.resolve(published);
        resolving.resolve(refused);

        eachComesOnceFromAnyPlaceOn(retold, published);
        eachComesOnceFromAnyPlaceOn(refusals, refused);
    }

    private List<Story> stories(String title) {
        return IntStream.range(0, MORE_THAN_A_FEW)
                .mapToObj(number -> story(title.strip() + number)
                        .titled(title.isBlank() ? title : title + number + " " + run)
                        .saying(UUID.randomUUID().toString())
                        .build())
                .toList();
    }

    private void eachComesOnceFromAnyPlaceOn(Retellable<?> all, List<Story> stories) {
        List<Retellable.Retold> steps = all.after("").toList();
        assertThat(steps).hasSizeGreaterThan(1);
        assertThat(steps.stream().flatMap(this::storiesOf).filter(told -> told.contains(run)))
                .containsExactlyInAnyOrderElementsOf(
                        stories.stream().map(Story::id).toList());
        for (int step = 0; step < steps.size(); step++) {
            assertThat(all.after(steps.get(step).place()).flatMap(this::storiesOf))
                    .containsExactlyElementsOf(steps.stream()
                            .skip(step + 1L)
                            .flatMap(this::storiesOf)
                            .toList());
        }
    }

    private Stream<String> storiesOf(Retellable.Retold some) {
        return some.events().stream()
                .map(this::read)
                .filter(StoryResolved.class::isInstance)
                .map(told -> ((StoryResolved) told).story());
    }

    private List<Event> toldOf(Post post) {
        return retold.after("")
                .flatMap(some -> some.events().stream())
                .filter(event -> event.key().equals(post.id().value()))
                .map(this::read)
                .toList();
    }

    private List<Event> told(Retellable<?> all) {
        return all.after("")
                .flatMap(some -> some.events().stream())
                .map(this::read)
                .toList();
    }

    private Event read(OutboxEvent event) {
        try {
            return json.readValue(
                    event.data(), EventType.named(event.type()).orElseThrow().record());
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private StoryBuilder story(String capture) {
        return aStory().ofCapture(run + capture).publishedOn(DAY).titled(run);
    }

    private Post takenDown(Post post) {
        withdrawing.withdraw(new WithdrawPost(post.id().value(), "asked for"));
        return posts.find(post.id()).orElseThrow();
    }

    /** As it is once the desk has put its words into another post. */
    private Post joined(Post post) {
        StoryBuilder whole = story("w")
                .titled("Whole " + post.current().title())
                .saying(post.id().value());
        resolved(whole.build());
        resolved(whole.corrected(1, post.storyKey()).build());
        return posts.find(post.id()).orElseThrow();
    }

    private Post resolved(Story story) {
        return ((Resolution.Resolved) resolving.resolve(story)).post();
    }

    private static StoryResolved answer(
            Story story, Outcome outcome, @Nullable String post, @Nullable Integer revision, String reason) {
        return new StoryResolved(story.id(), story.capture(), 1, outcome, post, revision, reason);
    }
}
