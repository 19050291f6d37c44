package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the posts that stories tell of and lets each story have its effect: once, however often it comes. Stories that
 * tell of one post have their effects in the order given; those of different posts are written together.
 */
@ApplicationScoped
public class ResolvingStories {

    private static final int TRIES = 10;

    private final Posts posts;
    private final Clock clock;

    public ResolvingStories(Posts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    public Resolution resolve(Story story) {
        return resolve(List.of(story)).getFirst();
    }

    /** @return what became of each, in the order given */
    public List<Resolution> resolve(List<Story> stories) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        SortedMap<Integer, Resolution> done = new TreeMap<>();
        List<Waiting> waiting = new ArrayList<>();
        for (Story story : stories) {
            int place = waiting.size() + done.size();
            Optional<PublishedOn> publishedOn = PublishedOn.read(story.publishedOn());
            Optional<String> fault = fault(story, publishedOn);
            if (fault.isPresent()) {
                done.put(place, refuse(story, fault.get(), now));
            } else {
                waiting.add(new Waiting(place, story, publishedOn.orElseThrow()));
            }
        }
        int fruitless = 0;
        while (!waiting.isEmpty()) {
            attempt(apart(waiting), now, done);
            // Somebody else changes the same post only while consumers change hands: it settles after a try or two.
            fruitless = waiting.removeIf(each -> done.containsKey(each.place())) ? 0 : fruitless + 1;
            if (fruitless == TRIES) {
                throw new IllegalStateException(
                        "Story " + waiting.getFirst().story().id() + " tells of a post that others keep changing");
            }
        }
        done.forEach((place, resolution) -> join(stories.get(place), resolution, now));
        return List.copyOf(done.values());
    }

    private void join(Story story, Resolution resolution, Instant now) {
        switch (resolution) {
            case Resolution.Resolved resolved ->
                Joins.complete(story, resolved.post().id(), posts, now);
            case Resolution.SeenBefore seen -> Joins.complete(story, seen.post().id(), posts, now);
            case Resolution.Refused refused -> {}
        }
    }

    private void attempt(List<Waiting> round, Instant now, Map<Integer, Resolution> done) {
        Map<Claim, Post> owners = posts.owners(
                round.stream().flatMap(each -> each.claims().stream()).toList());
        Map<PostId, Post> standsFor = new HashMap<>();
        owners.values().forEach(owner -> standsFor.computeIfAbsent(owner.id(), id -> Merges.end(owner, posts)));
        Map<PostId, Effect> effects = new LinkedHashMap<>();
        for (Waiting each : round) {
            Effect effect = Effect.of(each, Identity.of(each.story(), each.claims(), owners, standsFor));
            // Of two that turn out to tell of one post, the second has its effect on what the first makes of it.
            effect.seenBefore()
                    .ifPresentOrElse(
                            seen -> done.put(each.place(), seen),
                            () -> effects.putIfAbsent(effect.identity().post(), effect));
        }
        Map<PostId, Slug> slugs = posts.reserve(wanted(effects));
        Map<PostId, PostWrite> writes = new LinkedHashMap<>();
        effects.forEach((post, effect) -> writes.put(post, effect.write(slugs.get(post), now)));
        for (PostId written : posts.write(List.copyOf(writes.values()))) {
            Post after = Objects.requireNonNull(writes.get(written)).after();
            done.put(
                    Objects.requireNonNull(effects.get(written)).story().place(),
                    new Resolution.Resolved(after, after.provenance().getLast()));
        }
    }

    private static Map<PostId, Slug> wanted(Map<PostId, Effect> effects) {
        Map<PostId, Slug> wanted = new LinkedHashMap<>();
        effects.forEach((post, effect) -> {
            if (effect.wantsAddress()) {
                wanted.put(post, Slug.of(effect.story().story().title(), post));
            }
        });
        return wanted;
    }

    /** Stories that nothing ties to one before them. */
    private static List<Waiting> apart(List<Waiting> waiting) {
        Set<Claim> taken = new HashSet<>();
        List<Waiting> apart = new ArrayList<>();
        for (Waiting each : waiting) {
            if (each.claims().stream().noneMatch(taken::contains)) {
                apart.add(each);
            }
            taken.addAll(each.claims());
        }
        return apart;
    }

    private static Optional<String> fault(Story story, Optional<PublishedOn> publishedOn) {
        if (story.key().isBlank()) {
            return Optional.of("key-missing");
        }
        if (story.title().isBlank()) {
            return Optional.of("title-missing");
        }
        return publishedOn.isEmpty() ? Optional.of("date-unreadable") : Optional.empty();
    }

    private Resolution refuse(Story story, String code, Instant now) {
        RefusedStory refused = RefusedStory.of(story, code, now);
        posts.refuse(refused, List.of(new PostChange.Refused(refused)));
        return new Resolution.Refused(code);
    }

    /** A story whose effect is yet to come, with its place among those given. */
    private record Waiting(int place, Story story, PublishedOn publishedOn, List<Claim> claims) {
        Waiting(int place, Story story, PublishedOn publishedOn) {
            this(place, story, publishedOn, Claim.of(story));
        }
    }

    /** What a story is to do to its post, as it was when it was looked at. */
    private record Effect(Waiting story, Identity identity, Verdict verdict) {
        static Effect of(Waiting story, Identity identity) {
            Post known = identity.known();
            return new Effect(story, identity, known == null ? Verdict.FIRST : Verdict.on(known, story.story()));
        }

        Optional<Resolution> seenBefore() {
            return Optional.ofNullable(identity.known())
                    .flatMap(known -> known.provenanceOf(story.story().id())
                            .map(earlier -> new Resolution.SeenBefore(known, earlier)));
        }

        /** A new post wants one, and so does a post whose title changes. */
        boolean wantsAddress() {
            Post known = identity.known();
            return known == null
                    || verdict.outcome() == Outcome.REVISED
                            && !known.current().title().equals(story.story().title());
        }

        PostWrite write(@Nullable Slug given, Instant now) {
            Story told = story.story();
            Match match = identity.match();
            List<Claim> claims = identity.claims();
            Post known = identity.known();
            if (known == null) {
                Slug slug = Objects.requireNonNull(given);
                return PostWrite.of(
                        null, Post.first(identity.post(), told, match, claims, story.publishedOn(), slug, now));
            }
            if (verdict.outcome() != Outcome.REVISED) {
                return PostWrite.of(known, known.unchanged(told, match, claims, verdict, now));
            }
            Slug slug = Objects.requireNonNullElse(given, known.slug());
            return PostWrite.of(known, known.revised(told, match, claims, verdict, story.publishedOn(), slug, now));
        }
    }
}
