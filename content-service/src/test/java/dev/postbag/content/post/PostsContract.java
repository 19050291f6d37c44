package dev.postbag.content.post;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every keeper of posts promises. */
public abstract class PostsContract extends MaskedPostsContract {

    /** How many events wait to be published, or were, for the post. */
    protected abstract int eventsOf(PostId post);

    @Test
    void aPostComesBackAsItWasPut() {
        Posts posts = posts();
        Story story = aStory().publishedAt("2025-08-20T18:30:00+01:00")
                .at("https://blog.example/a")
                .called("7")
                .by("A. Keeper", "B. Keeper")
                .labelled("canal")
                .holding(StoryBuilder.blocksOfEveryType().toArray(Block[]::new))
                .build();
        Post post = add(posts, story);

        assertThat(posts.find(post.id())).contains(post);
        assertThat(posts.at(post.slug())).contains(post);
        assertThat(posts.find(PostId.of("none"))).isEmpty();
        assertThat(posts.at(new Slug("none"))).isEmpty();
    }

    /** A reader tells quotations as deep as these, and lists half as deep. */
    @Test
    void quotationsAndListsAsDeepAsAnyReaderTellsThemComeBackAsTheyWerePut() {
        Posts posts = posts();
        Block quoted = StoryBuilder.blocksOfEveryType().get(1);
        Block listed = quoted;
        for (int depth = 0; depth < 60; depth++) {
            quoted = StoryBuilder.quotation("The Gazette", quoted);
        }
        for (int depth = 0; depth < 30; depth++) {
            listed = StoryBuilder.list(listed);
        }
        Post first = add(posts, aStory().ofCapture("a").holding(quoted, listed).build());
        Post second = revise(posts, first, "b", "Other words.");

        assertThat(posts.find(first.id())).contains(second);
        assertThat(posts.revision(first.id(), 1)).contains(first.current());
    }

    @Test
    void whoToldWhatOfAPostComesBack() {
        Posts posts = posts();
        ResolvingStories resolving = new ResolvingStories(posts, Clock.systemUTC());
        resolving.resolve(aStory().ofCapture("a")
                .called("urn:7")
                .at("https://blog.example/a")
                .labelled("canal")
                .build());
        resolving.resolve(aStory().ofCapture("b")
                .capturedAt("2025-08-25T00:00:00Z")
                .by("A. Keeper")
                .build());
        resolving.resolve(aStory().ofCapture("c")
                .capturedAt("2025-08-20T00:00:00Z")
                .by("B. Keeper")
                .labelled("harbour")
                .publishedAt("2025-08-20T18:30:00+01:00")
                .build());
        Particulars known =
                posts.find(PostId.of(aStory().build().key())).orElseThrow().particulars();

        assertThat(known.told())
                .containsOnlyKeys(Particular.class.getEnumConstants())
                .extractingByKeys(Particular.KIND, Particular.LABELS, Particular.AUTHORS, Particular.PUBLISHED_AT)
                .extracting(Standing::capture)
                .containsExactly("a", "a", "b", "c");
        assertThat(known.labels()).containsExactly("canal");
        assertThat(known.authors()).containsExactly("A. Keeper");
    }

    @Test
    void aPostIsAddedOnce() {
        Posts posts = posts();
        Post post = add(posts, aStory().build());

        assertThat(posts.add(post, PostChange.of(null, post))).isFalse();
        assertThat(eventsOf(post.id())).isEqualTo(2);
    }

    @Test
    void aRevisionStaysReadableWhenAnotherTakesItsPlace() {
        Posts posts = posts();
        Post first = add(posts, aStory().ofCapture("a").build());
        Post second = revise(posts, first, "b", "Other words.");
        Post third = revise(posts, second, "c", "Words again.");

        assertThat(posts.find(first.id())).contains(third);
        assertThat(posts.revision(first.id(), 1)).contains(first.current());
        assertThat(posts.revision(first.id(), 2)).contains(second.current());
        assertThat(posts.revision(first.id(), 3)).contains(third.current());
        assertThat(posts.revision(first.id(), 4)).isEmpty();
        assertThat(posts.revisions(first.id(), Integer.MAX_VALUE, 2))
                .containsExactly(RevisionSummary.of(third.current()), RevisionSummary.of(second.current()));
        assertThat(posts.revisions(first.id(), 2, 5)).containsExactly(RevisionSummary.of(first.current()));
    }

    @Test
    void aChangeOfAPostThatChangedMeanwhileIsNotMade() {
        Posts posts = posts();
        Post first = add(posts, aStory().ofCapture("a").build());
        Post theirs = revise(posts, first, "b", "Theirs.");
        Post mine = revision(first, "c", "Mine.");

        assertThat(posts.replace(first, mine, PostChange.of(first, mine))).isFalse();
        assertThat(posts.find(first.id())).contains(theirs);
        assertThat(posts.revision(first.id(), 2)).contains(theirs.current());
        assertThat(eventsOf(first.id())).isEqualTo(4);
    }

    @Test
    void everythingThatChangesIsKeptAndWhatOthersAreToldWaitsBesideIt() {
        Posts posts = posts();
        Post first = add(posts, aStory().ofCapture("a").build());
        Story later = aStory().ofCapture("b")
                .capturedAt("2025-08-25T00:00:00Z")
                .atDayPosition(4)
                .titled("Another title")
                .build("irrelevant");
        Slug slug = posts.reserve(Slug.of(later.title(), first.id()), first.id());
        Post moved = first.revised(
                later,
                Match.by(Claim.key("key")),
                List.of(Claim.key("irrelevant")),
                new Verdict(Outcome.REVISED, Reason.WORDS_CHANGED),
                new PublishedOn("2025-08-20"),
                slug,
                NOW);
        assertThat(posts.replace(first, moved, PostChange.of(first, moved))).isTrue();
        Post down = moved.withdrawn(new Withdrawal("asked for", NOW));
        assertThat(posts.replace(moved, down, List.of(new PostChange.Withdrawn(down, NOW))))
                .isTrue();

        assertThat(posts.find(first.id())).contains(down);
        assertThat(posts.at(first.slug())).contains(down);
        assertThat(posts.at(slug)).contains(down);
        assertThat(eventsOf(first.id())).isEqualTo(5);
    }

    @Test
    void whatTheDeskSetIsKeptAndWhatNoLongerHoldsIsGone() {
        Posts posts = posts();
        Post first = add(posts, aStory().ofCapture("a").corrected(1).build());
        Post other = add(posts, aStory().titled("Another").saying("Others.").build());
        Post joined = first.apprisedOf(other, NOW).orElseThrow();
        assertThat(posts.replace(first, joined, List.of())).isTrue();
        assertThat(posts.find(first.id())).contains(joined);
        Post signpost = joined.joined(PostId.of("another"), new Correction(2, NOW, false, List.of()), NOW);
        assertThat(posts.replace(joined, signpost, List.of())).isTrue();
        assertThat(posts.find(first.id())).contains(signpost);
        Story apart = aStory().ofCapture("a").setApart(3).build();
        Post again = signpost.unchanged(
                apart, Match.by(Claim.key("k")), List.of(), new Verdict(Outcome.UNCHANGED, Reason.SAME_WORDS), NOW);

        assertThat(again.mergedInto()).isNull();
        assertThat(posts.replace(signpost, again, List.of())).isTrue();
        assertThat(posts.find(first.id())).contains(again);
    }

    @Test
    void anAddressBelongsToOnePostForGood() {
        Posts posts = posts();
        Slug wanted = new Slug("lanterns");

        assertThat(posts.reserve(wanted, PostId.of("a"))).isEqualTo(wanted);
        assertThat(posts.reserve(new Slug("lanterns-2"), PostId.of("b")).value())
                .isEqualTo("lanterns-2");
        assertThat(posts.reserve(wanted, PostId.of("c")).value()).isEqualTo("lanterns-3");
        assertThat(posts.reserve(wanted, PostId.of("a"))).isEqualTo(wanted);
        assertThat(posts.reserve(wanted, PostId.of("c")).value()).isEqualTo("lanterns-3");
    }

    @Test
    void addressesAskedForTogetherAreThoseAskedForOneByOne() {
        Posts posts = posts();
        Slug wanted = new Slug("lanterns");
        posts.reserve(wanted, PostId.of("a"));
        posts.reserve(new Slug("lanterns-3"), PostId.of("b"));
        Map<PostId, Slug> wishes = new LinkedHashMap<>();
        wishes.put(PostId.of("c"), wanted);
        wishes.put(PostId.of("a"), wanted);
        wishes.put(PostId.of("d"), wanted);
        wishes.put(PostId.of("e"), new Slug("rain"));

        Map<PostId, Slug> given = posts.reserve(wishes);

        assertThat(given)
                .containsOnly(
                        entry(PostId.of("a"), wanted),
                        entry(PostId.of("c"), new Slug("lanterns-2")),
                        entry(PostId.of("d"), new Slug("lanterns-4")),
                        entry(PostId.of("e"), new Slug("rain")));
        assertThat(posts.reserve(wishes)).isEqualTo(given);
        assertThat(posts.reserve(Map.of())).isEmpty();
    }

    @Test
    void manyThatWantOneAddressAtOnceGetOneEach() throws Exception {
        Posts posts = posts();
        List<Callable<Slug>> wishes = new ArrayList<>();
        for (int wish = 0; wish < 16; wish++) {
            PostId post = PostId.of("post " + wish % 8);
            wishes.add(() -> posts.reserve(new Slug("lanterns"), post));
        }

        List<Slug> given = atOnce(wishes);

        assertThat(new HashSet<>(given)).hasSize(8);
        assertThat(given.subList(0, 8)).isEqualTo(given.subList(8, 16));
    }

    @Test
    void twoThatMakeTheSamePostAtOnceMakeOne() throws Exception {
        Posts posts = posts();
        ResolvingStories resolving = new ResolvingStories(posts, Clock.systemUTC());
        List<Callable<Resolution>> both = List.of(
                () -> resolving.resolve(aStory().ofCapture("a").build()),
                () -> resolving.resolve(aStory().ofCapture("b").build()),
                () -> resolving.resolve(aStory().ofCapture("a").build()));

        atOnce(both);

        Post post = posts.find(PostId.of(aStory().build().key())).orElseThrow();
        assertThat(posts.list(PostRange.ALL, 10)).hasSize(1);
        assertThat(post.slug().value()).isEqualTo("lanterns-on-the-canal");
        assertThat(post.provenance().stream().map(Provenance::outcome))
                .containsExactly(Outcome.CREATED, Outcome.UNCHANGED);
        assertThat(eventsOf(post.id())).isEqualTo(3);
    }

    @Test
    void manyAreWrittenTogetherAndThoseThatClashAreLeftOut() {
        Posts posts = posts();
        Post kept = add(posts, aStory().titled("Kept").build());
        Post changed = add(posts, aStory().titled("Changed").build());
        Post contested = add(posts, aStory().titled("Contested").build());
        Post theirs = revise(posts, contested, "b", "Theirs.");
        Post fresh = first(posts, aStory().titled("Fresh").build());
        Post mine = revision(changed, "c", "Mine.");

        Set<PostId> written =
                posts.write(List.of(PostWrite.of(null, kept), PostWrite.of(null, fresh), PostWrite.of(changed, mine)));

        assertThat(written).containsExactlyInAnyOrder(fresh.id(), changed.id());
        assertThat(posts.find(List.of(kept.id(), fresh.id(), changed.id(), PostId.of("none"))))
                .containsOnly(entry(kept.id(), kept), entry(fresh.id(), fresh), entry(changed.id(), mine));
        assertThat(posts.revision(changed.id(), 1)).contains(changed.current());
        assertThat(eventsOf(kept.id())).isEqualTo(2);
        assertThat(eventsOf(changed.id())).isEqualTo(4);

        Post late = revision(contested, "d", "Late.");
        Post next = revision(mine, "e", "Next.");
        assertThat(posts.write(List.of(PostWrite.of(contested, late), PostWrite.of(mine, next))))
                .doesNotContain(contested.id());
        assertThat(posts.find(contested.id())).contains(theirs);
    }

    @Test
    void manyThatAreResolvedTogetherComeOutAsOneByOne() {
        Posts posts = posts();
        ResolvingStories resolving = new ResolvingStories(posts, Clock.systemUTC());
        Story again = aStory().ofCapture("a").titled("Twice").build();
        List<Resolution> done = resolving.resolve(List.of(
                again,
                aStory().ofCapture("a").titled("Once").atPlace(2).build(),
                aStory().ofCapture("a").titled(" ").atPlace(3).build("key"),
                again,
                aStory().ofCapture("b")
                        .titled("Twice")
                        .capturedAt("2025-08-25T00:00:00Z")
                        .saying("Other words.")
                        .build(),
                aStory().ofCapture("a")
                        .titled("Twice")
                        .atPlace(4)
                        .publishedOn("2025-08-21")
                        .build()));

        assertThat(done.get(0)).isInstanceOf(Resolution.Resolved.class);
        assertThat(done.get(2)).isEqualTo(new Resolution.Refused("title-missing"));
        assertThat(done.get(3)).isInstanceOf(Resolution.SeenBefore.class);
        assertThat(((Resolution.Resolved) done.get(4)).provenance().outcome()).isEqualTo(Outcome.REVISED);
        assertThat(posts.list(PostRange.ALL, 10).stream()
                        .map(post -> post.slug().value()))
                .containsExactlyInAnyOrder("twice", "twice-2", "once");
        Post twice = posts.at(new Slug("twice")).orElseThrow();
        assertThat(twice.current().number()).isEqualTo(2);
        assertThat(eventsOf(twice.id())).isEqualTo(4);
    }

    @Test
    void aPostIsFoundByEveryClaimAndNoOtherPostGetsIt() {
        Posts posts = posts();
        Story story = aStory().titled("One")
                .at("https://www.blog.example/a/?utm_source=x")
                .called("tag:blog.example,2025:7")
                .build();
        Post post = add(posts, story);
        Claim address = Claim.address(new Address("blog.example/a"));
        Claim other = Claim.address(new Address("blog.example/b"));

        assertThat(posts.owners(List.of(address, other))).containsOnly(entry(address, post));
        assertThat(posts.owners(Claim.of(story))).hasSize(3).containsValue(post);
        assertThat(posts.owners(List.of())).isEmpty();

        Post rival =
                first(posts, aStory().titled("Two").at("http://blog.example/a").build());
        assertThat(posts.add(rival, PostChange.of(null, rival))).isFalse();
        assertThat(posts.write(List.of(
                        PostWrite.of(null, rival),
                        PostWrite.of(null, first(posts, aStory().titled("Three").build())))))
                .hasSize(1);
        Post third =
                posts.find(PostId.of(aStory().titled("Three").build().key())).orElseThrow();
        Post grasping = third.unchanged(
                aStory().titled("Three").ofCapture("b").build(),
                Match.by(Claim.key("key")),
                List.of(address),
                new Verdict(Outcome.UNCHANGED, Reason.SAME_WORDS),
                NOW);
        assertThat(posts.replace(third, grasping, PostChange.of(third, grasping)))
                .isFalse();
        assertThat(posts.owners(List.of(address))).containsOnly(entry(address, post));
    }

    @Test
    void twoThatMakeAPostOfOneAddressAtOnceMakeOne() throws Exception {
        Posts posts = posts();
        ResolvingStories resolving = new ResolvingStories(posts, Clock.systemUTC());
        List<Callable<Resolution>> all = new ArrayList<>();
        for (int title = 0; title < 6; title++) {
            Story story = aStory().ofCapture("capture " + title)
                    .titled("Title " + title)
                    .at("https://blog.example/one")
                    .build();
            all.add(() -> resolving.resolve(story));
        }

        atOnce(all);

        List<PostSummary> made = posts.list(PostRange.ALL, 10);
        assertThat(made).hasSize(1);
        assertThat(posts.find(made.getFirst().id()).orElseThrow().provenance()).hasSize(6);
    }

    @Test
    void aRefusedStoryIsKeptOnce() {
        Posts posts = posts();
        RefusedStory story = new RefusedStory("story", "capture", 1, 2, "title-missing", NOW);

        posts.refuse(story, List.of(new PostChange.Refused(story)));
        posts.refuse(story, List.of(new PostChange.Refused(story)));

        assertThat(posts.list(PostRange.ALL, 10)).isEmpty();
    }

    private static Post revise(Posts posts, Post before, String capture, String words) {
        Post after = revision(before, capture, words);
        assertThat(posts.replace(before, after, PostChange.of(before, after))).isTrue();
        return after;
    }

    private static Post revision(Post before, String capture, String words) {
        Story story = aStory().ofCapture(capture).saying(words).build();
        Verdict revised = new Verdict(Outcome.REVISED, Reason.WORDS_CHANGED);
        return before.revised(
                story,
                Match.by(Claim.key(story.key())),
                List.of(),
                revised,
                new PublishedOn(story.publishedOn()),
                before.slug(),
                NOW);
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<T>> running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
