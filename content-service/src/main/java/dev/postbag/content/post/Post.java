package dev.postbag.content.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What readers read: one text under one address, with all that is known of where it came from.
 *
 * @param version goes up by one with every change
 * @param earlierSlugs addresses it had, oldest first; they lead to {@code slug}
 * @param dayPosition the highest that any capture gave it: a page that lost its earlier posts counts too low
 * @param standing how much the words of the current revision count
 * @param provenance every story that told of it, in the order they came
 * @param withdrawal none while it can be read
 */
public record Post(
        PostId id,
        long version,
        String storyKey,
        Slug slug,
        List<Slug> earlierSlugs,
        int dayPosition,
        Standing standing,
        Revision current,
        List<Provenance> provenance,
        @Nullable Withdrawal withdrawal,
        Instant createdAt,
        Instant updatedAt) {

    public Post {
        earlierSlugs = List.copyOf(earlierSlugs);
        provenance = List.copyOf(provenance);
    }

    static Post first(PostId id, Story story, PublishedOn publishedOn, Slug slug, Instant now) {
        return new Post(
                id,
                1,
                story.key(),
                slug,
                List.of(),
                story.dayPosition(),
                Standing.of(story),
                Revision.first(story.title(), publishedOn, story.blocks(), now),
                List.of(Provenance.of(story, Verdict.FIRST, 1)),
                null,
                now,
                now);
    }

    /** What became of a story that came before; nothing when it did not. */
    public Optional<Provenance> provenanceOf(String story) {
        return provenance.stream().filter(entry -> entry.story().equals(story)).findFirst();
    }

    Post revised(Story story, Verdict verdict, PublishedOn publishedOn, Slug newSlug, Instant now) {
        Revision next = current.next(story.title(), publishedOn, story.blocks(), now);
        return changed(story, verdict, Standing.of(story), next, newSlug, now);
    }

    Post unchanged(Story story, Verdict verdict, Instant now) {
        Standing stands = verdict.reason() == Reason.SAME_WORDS ? standing.orHigher(Standing.of(story)) : standing;
        return changed(story, verdict, stands, current, slug, now);
    }

    Post withdrawn(Withdrawal how) {
        return new Post(
                id,
                version + 1,
                storyKey,
                slug,
                earlierSlugs,
                dayPosition,
                standing,
                current,
                provenance,
                how,
                createdAt,
                how.at());
    }

    private Post changed(Story story, Verdict verdict, Standing stands, Revision revision, Slug newSlug, Instant now) {
        List<Provenance> stories = new ArrayList<>(provenance);
        stories.add(Provenance.of(story, verdict, revision.number()));
        return new Post(
                id,
                version + 1,
                storyKey,
                newSlug,
                earlierThan(newSlug),
                Math.max(dayPosition, story.dayPosition()),
                stands,
                revision,
                stories,
                withdrawal,
                createdAt,
                now);
    }

    private List<Slug> earlierThan(Slug newSlug) {
        List<Slug> earlier = new ArrayList<>(earlierSlugs);
        if (!newSlug.equals(slug)) {
            earlier.remove(newSlug);
            earlier.add(slug);
        }
        return earlier;
    }
}
