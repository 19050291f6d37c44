package dev.postbag.content.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StoriesInAnyOrderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-09-01T00:00:00Z"), ZoneOffset.UTC);

    /** What must not depend on the order stories come in: revisions' numbers and {@code -2} in addresses may. */
    private record Outcome(String title, List<String> words, int dayPosition, Set<String> stories) {}

    @Property(tries = 500)
    void anyOrderAndAnyRepetitionOfStoriesGivesTheSamePosts(
            @ForAll("stories") List<Story> stories, @ForAll Random any) {
        List<Story> inAnotherOrder = new ArrayList<>(stories);
        inAnotherOrder.addAll(stories.subList(0, stories.size() / 2));
        Collections.shuffle(inAnotherOrder, any);

        assertThat(outcomes(resolve(inAnotherOrder))).isEqualTo(outcomes(resolve(stories)));
    }

    @Property(tries = 300)
    void storiesResolvedTogetherGiveWhatTheyGiveOneByOne(@ForAll("stories") List<Story> stories) {
        InMemoryPosts together = new InMemoryPosts();
        List<Resolution> done = new ResolvingStories(together, CLOCK).resolve(stories);

        assertThat(done).hasSize(stories.size());
        assertThat(together.all()).hasSameElementsAs(resolve(stories).all());
    }

    @Property(tries = 300)
    void twoCapturesThatOverlapGiveTheSamePostsInEitherOrderAndAtOnce(
            @ForAll("overlaps") List<Story> earlier, @ForAll("overlaps") List<Story> later) throws Exception {
        List<Story> first = taken("a", "2025-08-22T06:30:00Z", earlier);
        List<Story> second = taken("b", "2025-08-23T06:30:00Z", later);
        InMemoryPosts inOrder = new InMemoryPosts();
        InMemoryPosts reversed = new InMemoryPosts();
        InMemoryPosts atOnce = new InMemoryPosts();
        resolveAll(inOrder, first, second);
        resolveAll(reversed, second, first);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = List.of(
                    two.submit(() -> first.forEach(new ResolvingStories(atOnce, CLOCK)::resolve)),
                    two.submit(() -> new ResolvingStories(atOnce, CLOCK).resolve(second)));
            for (Future<?> one : both) {
                one.get();
            }
        }

        assertThat(contents(reversed)).isEqualTo(contents(inOrder));
        assertThat(contents(atOnce)).isEqualTo(contents(inOrder));
    }

    private static void resolveAll(InMemoryPosts posts, List<Story> one, List<Story> other) {
        new ResolvingStories(posts, CLOCK).resolve(one);
        new ResolvingStories(posts, CLOCK).resolve(other);
    }

    /** What is in each post; the id of one that had two titles depends on which was heard of first. */
    private static Set<Outcome> contents(InMemoryPosts posts) {
        return Set.copyOf(outcomes(posts).values());
    }

    /** A capture of some of a blog's posts, each at its own address, under one of the titles it had. */
    private static List<Story> taken(String capture, String at, List<Story> stories) {
        List<Story> taken = new ArrayList<>();
        for (Story story : stories) {
            taken.add(StoryBuilder.aStory()
                    .ofCapture(capture)
                    .capturedAt(at)
                    .atPlace(taken.size() + 1)
                    .titled(story.title())
                    .publishedOn(story.publishedOn())
                    .at(story.origin().permalink())
                    .saying(Words.lines(story.blocks()).getFirst())
                    .build());
        }
        return taken;
    }

    @Provide
    Arbitrary<List<Story>> overlaps() {
        Arbitrary<Story> story = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of("Lit", "Is lit"),
                        Arbitraries.of("2025-08-20", "2025-08-21"),
                        Arbitraries.of("Amber and ash.", "Birch and bark."))
                .as((number, title, date, words) -> StoryBuilder.aStory()
                        .titled("Lamp " + number + " " + title)
                        .publishedOn(date)
                        .at("https://blog.example/" + number)
                        .saying(words)
                        .build());
        return story.list().ofMaxSize(4).uniqueElements(each -> each.origin().permalink());
    }

    @Property(tries = 300)
    void everyRevisionFollowsTheOneBefore(@ForAll("stories") List<Story> stories) {
        InMemoryPosts posts = resolve(stories);
        for (Post post : posts.all()) {
            Revision later = post.current();
            assertThat(later.isIntact()).isTrue();
            while (later.number() > 1) {
                Revision before = posts.revision(post.id(), later.number() - 1).orElseThrow();
                assertThat(later.follows(before)).isTrue();
                later = before;
            }
            assertThat(later.previousHash()).isNull();
        }
    }

    @Property(tries = 300)
    void noTwoPostsShareAnAddressOfNowOrOfBefore(@ForAll("stories") List<Story> stories) {
        Set<Slug> seen = new HashSet<>();
        for (Post post : resolve(stories).all()) {
            assertThat(seen.add(post.slug())).isTrue();
            assertThat(post.earlierSlugs()).allMatch(seen::add);
        }
    }

    @Property(tries = 300)
    void everyStoryIsToldOfExactlyOnce(@ForAll("stories") List<Story> stories) {
        List<Story> twice = new ArrayList<>(stories);
        twice.addAll(stories);
        List<String> told = resolve(twice).told().stream()
                .filter(PostChange.Resolved.class::isInstance)
                .map(change -> ((PostChange.Resolved) change).provenance().story())
                .toList();

        assertThat(told)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(stories.stream().map(Story::id).toList());
    }

    @Provide
    Arbitrary<List<Story>> stories() {
        // Words that differ from their first letter on: none is another's beginning, unless it is cut short.
        Arbitrary<String> words = Arbitraries.of("Amber and ash.", "Birch and bark.", "Cedar and clay.");
        Arbitrary<Story> story = Combinators.combine(
                        Arbitraries.of("Lanterns", "Lanterns!", "Lanterns 2", "Rain"),
                        Arbitraries.of("2025-08-20", "2025-08-21"),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 2),
                        words,
                        Arbitraries.of(true, false, false))
                .as((title, date, hour, capture, place, reading, text, cut) -> StoryBuilder.aStory()
                        .titled(title)
                        .publishedOn(date)
                        .ofCapture(capture)
                        .capturedAt("2025-08-2" + hour + "T06:30:00Z")
                        .ofReading(reading)
                        .atPlace(place)
                        .atDayPosition(place)
                        .cutShort(cut)
                        .saying(cut ? text.substring(0, 5) : text)
                        .build());
        return story.list().ofMaxSize(8).map(StoriesInAnyOrderTest::oneForEachId);
    }

    /** The same story is always read the same, and what was cut short was read whole by somebody. */
    private static List<Story> oneForEachId(List<Story> stories) {
        Map<String, Story> byId =
                stories.stream().collect(Collectors.toMap(Story::id, story -> story, (first, second) -> first));
        Set<String> whole = byId.values().stream()
                .filter(story -> !story.cutShort())
                .map(Story::key)
                .collect(Collectors.toSet());
        return byId.values().stream()
                .filter(story -> whole.contains(story.key()))
                .toList();
    }

    private static InMemoryPosts resolve(List<Story> stories) {
        InMemoryPosts posts = new InMemoryPosts();
        ResolvingStories resolving = new ResolvingStories(posts, CLOCK);
        stories.forEach(resolving::resolve);
        return posts;
    }

    private static Map<PostId, Outcome> outcomes(InMemoryPosts posts) {
        return posts.all().stream()
                .collect(Collectors.toMap(
                        Post::id,
                        post -> new Outcome(
                                post.current().title(),
                                Words.lines(post.current().blocks()),
                                post.dayPosition(),
                                post.provenance().stream()
                                        .map(Provenance::story)
                                        .collect(Collectors.toSet()))));
    }
}
