package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Finds the post a story tells of, by its key, and lets the story have its effect on it: once, however often it comes. */
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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<PublishedOn> publishedOn = PublishedOn.read(story.publishedOn());
        if (story.key().isBlank()) {
            return refuse(story, "key-missing", now);
        }
        if (story.title().isBlank()) {
            return refuse(story, "title-missing", now);
        }
        if (publishedOn.isEmpty()) {
            return refuse(story, "date-unreadable", now);
        }
        // Somebody else changes the same post only while consumers change hands: it settles after a try or two.
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Resolution> done = attempt(story, publishedOn.get(), now);
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new IllegalStateException("Story " + story.id() + " tells of a post that others keep changing");
    }

    private Optional<Resolution> attempt(Story story, PublishedOn publishedOn, Instant now) {
        PostId id = PostId.of(story.key());
        Optional<Post> found = posts.find(id);
        if (found.isEmpty()) {
            Post post = Post.first(id, story, publishedOn, posts.reserve(Slug.of(story.title(), id), id), now);
            return posts.add(post, PostChange.of(null, post)) ? resolved(post) : Optional.empty();
        }
        Post before = found.get();
        Optional<Provenance> earlier = before.provenanceOf(story.id());
        if (earlier.isPresent()) {
            return Optional.of(new Resolution.SeenBefore(before, earlier.get()));
        }
        Post after = effect(before, story, publishedOn, now);
        return posts.replace(before, after, PostChange.of(before, after)) ? resolved(after) : Optional.empty();
    }

    private Post effect(Post before, Story story, PublishedOn publishedOn, Instant now) {
        Verdict verdict = Verdict.on(before, story);
        if (verdict.outcome() != Outcome.REVISED) {
            return before.unchanged(story, verdict, now);
        }
        Slug slug = before.current().title().equals(story.title())
                ? before.slug()
                : posts.reserve(Slug.of(story.title(), before.id()), before.id());
        return before.revised(story, verdict, publishedOn, slug, now);
    }

    private static Optional<Resolution> resolved(Post post) {
        return Optional.of(new Resolution.Resolved(post, post.provenance().getLast()));
    }

    private Resolution refuse(Story story, String code, Instant now) {
        RefusedStory refused = RefusedStory.of(story, code, now);
        posts.refuse(refused, List.of(new PostChange.Refused(refused)));
        return new Resolution.Refused(code);
    }
}
