package dev.postbag.content.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What readers read: one text under one address, with all that is known of where it came from.
 *
 * @param version goes up by one with every change
 * @param claims what means this post and no other
 * @param slug its address
 * @param earlierSlugs addresses it had, oldest first; they lead to {@code slug}
 * @param permalinks every address it had elsewhere, as given
 * @param dayPosition the highest that any capture gave it: a page that lost its earlier posts counts too low
 * @param standing how much the words of the current revision count
 * @param publicFrom the number of the first revision that everybody may read; 0 while it is a draft
 * @param provenance every story that told of it, in the order they came
 * @param corrected that the desk set the words of the current revision; none when a capture did
 * @param mergedInto the post it was found to be the same as
 * @param withdrawal none while it can be read
 */
public record Post(
        PostId id,
        long version,
        String storyKey,
        List<Claim> claims,
        Slug slug,
        List<Slug> earlierSlugs,
        List<String> permalinks,
        int dayPosition,
        Standing standing,
        Particulars particulars,
        int publicFrom,
        Revision current,
        List<Provenance> provenance,
        @Nullable Corrected corrected,
        @Nullable PostId mergedInto,
        @Nullable Withdrawal withdrawal,
        Instant createdAt,
        Instant updatedAt) {

    public Post {
        claims = List.copyOf(claims);
        earlierSlugs = List.copyOf(earlierSlugs);
        permalinks = List.copyOf(permalinks);
        provenance = List.copyOf(provenance);
    }

    static Post first(
            PostId id, Story story, Match match, List<Claim> claims, PublishedOn publishedOn, Slug slug, Instant now) {
        return new Post(
                id,
                1,
                story.key(),
                claims,
                slug,
                List.of(),
                Stream.ofNullable(story.origin().permalink()).toList(),
                story.dayPosition(),
                Standing.of(story),
                Particulars.of(story),
                story.origin().draft() ? 0 : 1,
                Revision.first(story.title(), publishedOn, story.blocks(), now),
                List.of(Provenance.of(story, Verdict.FIRST, 1, match)),
                story.correction() == null
                        ? null
                        : new Corrected(story.correction().at(), Set.of()),
                null,
                null,
                now,
                now);
    }

    public PostStatus status() {
        if (mergedInto != null) {
            return PostStatus.MERGED;
        }
        if (withdrawal != null) {
            return PostStatus.WITHDRAWN;
        }
        return publicFrom == 0 ? PostStatus.DRAFT : PostStatus.PUBLISHED;
    }

    /** What became of a story that came before; nothing when it did not. */
    public Optional<Provenance> provenanceOf(String story) {
        return provenance.stream().filter(entry -> entry.story().equals(story)).findFirst();
    }

    Post revised(
            Story story,
            Match match,
            List<Claim> more,
            Verdict verdict,
            PublishedOn publishedOn,
            Slug slug,
            Instant now) {
        boolean asTheDeskHasThem =
                corrected != null && story.correction() == null && Words.sameText(current.blocks(), story.blocks());
        List<Block> blocks = asTheDeskHasThem ? current.blocks() : story.blocks();
        Revision next = current.next(story.title(), publishedOn, blocks, now);
        Standing stands = story.correction() == null ? Standing.of(story) : standing.orHigher(Standing.of(story));
        return changed(story, match, more, verdict, stands, next, slug, now);
    }

    Post unchanged(Story story, Match match, List<Claim> more, Verdict verdict, Instant now) {
        boolean stands = verdict.reason().saysTheSame();
        Standing highest = stands ? standing.orHigher(Standing.of(story)) : standing;
        return changed(story, match, more, verdict, highest, current, slug, now);
    }

    Post withdrawn(Withdrawal how) {
        PostDraft next = new PostDraft(this, how.at());
        next.withdrawal = how;
        return next.post();
    }

    /** What stays of it when all it held is in another. */
    Post merged(PostId into, Instant now) {
        PostDraft next = new PostDraft(this, now);
        next.mergedInto = into;
        return next.post();
    }

    /** What stays of it when the desk has put its words into another. */
    Post joined(PostId into, Correction correction, Instant now) {
        PostDraft next = new PostDraft(this, now);
        next.mergedInto = into;
        next.corrected = new Corrected(correction.at(), corrected == null ? Set.of() : corrected.setAside());
        return next.post();
    }

    /** With words of a capture that make no post of their own any more; nothing when it knows of them. */
    Optional<Post> settingAside(List<Block> words, Instant now) {
        String print = Words.print(words);
        if (corrected == null || corrected.setAside().contains(print)) {
            return Optional.empty();
        }
        PostDraft next = new PostDraft(this, now);
        next.corrected = corrected.settingAside(print);
        return Optional.of(next.post());
    }

    /** Whether the desk decided nothing about it since. */
    boolean isBefore(Correction correction) {
        return corrected == null || correction.at().isAfter(corrected.at());
    }

    /** Whether its words are those of a newer capture, and not what the story's own capture said. */
    boolean overtook(Story story) {
        return standing.capturedAt().isAfter(story.capturedAt())
                && !Words.sameText(current.blocks(), story.blocks())
                && provenance.stream()
                        .noneMatch(entry -> entry.capture().equals(story.capture())
                                && entry.revision() == current.number()
                                && (entry.outcome() != Outcome.UNCHANGED
                                        || entry.reason().saysTheSame()));
    }

    /**
     * With all that told of another post, which the desk found to be this one; its words become a revision where they
     * would have, had their story come to this post.
     */
    Post absorbing(Post other, Likeness likeness, Instant now) {
        PostDraft next = new PostDraft(this, now);
        Revision theirs = other.current;
        Verdict verdict =
                Verdict.on(this, theirs.title(), theirs.publishedOn().value(), theirs.blocks(), other.standing);
        if (verdict.outcome() == Outcome.REVISED) {
            next.current = current.next(theirs.title(), theirs.publishedOn(), theirs.blocks(), now);
            next.standing = other.standing;
            next.corrected = other.corrected;
        } else if (verdict.reason().saysTheSame()) {
            next.standing = standing.orHigher(other.standing);
        }
        for (Provenance entry : other.provenance) {
            if (provenanceOf(entry.story()).isEmpty()) {
                boolean told = verdict.outcome() == Outcome.REVISED
                        && entry.capture().equals(other.standing.capture())
                        && entry.reading() == other.standing.reading()
                        && entry.ordinal() == other.standing.ordinal();
                Outcome outcome = told ? Outcome.REVISED : Outcome.UNCHANGED;
                next.provenance.add(entry.acceptedInto(outcome, next.current.number(), likeness));
            }
        }
        other.permalinks.forEach(next::permalink);
        next.dayPosition = Math.max(dayPosition, other.dayPosition);
        next.particulars = particulars.orHigher(other.particulars);
        if (publicFrom == 0 && other.publicFrom > 0) {
            next.publicFrom = next.current.number();
        }
        return next.post();
    }

    private Post changed(
            Story story,
            Match match,
            List<Claim> more,
            Verdict verdict,
            Standing stands,
            Revision revision,
            Slug newSlug,
            Instant now) {
        PostDraft next = new PostDraft(this, now);
        next.claims.addAll(more);
        next.slug = newSlug;
        next.earlierSlugs = earlierThan(newSlug);
        Optional.ofNullable(story.origin().permalink()).ifPresent(next::permalink);
        next.dayPosition = Math.max(dayPosition, story.dayPosition());
        next.standing = stands;
        next.particulars = particulars.orHigher(Particulars.of(story));
        next.current = revision;
        next.corrected = correctedBy(story, verdict, revision);
        if (story.correction() != null && story.correction().apart()) {
            next.mergedInto = null;
        }
        next.provenance.add(Provenance.of(story, verdict, revision.number(), match));
        if (publicFrom == 0 && !story.origin().draft()) {
            next.publicFrom = revision.number();
        }
        return next.post();
    }

    private @Nullable Corrected correctedBy(Story story, Verdict verdict, Revision revision) {
        Correction correction = story.correction();
        boolean sameText = Words.sameText(current.blocks(), revision.blocks());
        if (correction == null || verdict.reason() != Reason.CORRECTED && verdict.reason() != Reason.SAME_WORDS) {
            return verdict.outcome() == Outcome.REVISED && !sameText ? null : corrected;
        }
        Corrected by = new Corrected(correction.at(), corrected == null ? Set.of() : corrected.setAside());
        return sameText ? by : by.settingAside(Words.print(current.blocks()));
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
