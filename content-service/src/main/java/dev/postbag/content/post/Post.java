package dev.postbag.content.post;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
 * @param withdrawnQuotations quotations whose words nobody reads here, wherever they stand
 * @param unmasked the current revision's blocks with those words; none when no quotation is withdrawn
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
        List<WithdrawnQuotation> withdrawnQuotations,
        List<Block> unmasked,
        @Nullable PostId mergedInto,
        @Nullable Withdrawal withdrawal,
        Instant createdAt,
        Instant updatedAt) {

    public Post {
        claims = List.copyOf(claims);
        earlierSlugs = List.copyOf(earlierSlugs);
        permalinks = List.copyOf(permalinks);
        provenance = List.copyOf(provenance);
        withdrawnQuotations = List.copyOf(withdrawnQuotations);
        unmasked = List.copyOf(unmasked);
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
                List.of(),
                List.of(),
                null,
                null,
                now,
                now);
    }

    /** A draft that was written here. */
    public static Post drafted(
            PostId id, String key, Slug slug, String title, PublishedOn publishedOn, List<Block> blocks, Instant now) {
        return new Post(
                id,
                1,
                key,
                List.of(Claim.key(key)),
                slug,
                List.of(),
                List.of(),
                1,
                new Standing(true, true, now, "", 1, 1),
                Particulars.NONE,
                0,
                Revision.first(title, publishedOn, blocks, now),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                now,
                now);
    }

    /** Whether it was written here: no capture told of it. */
    public boolean isWrittenHere() {
        return standing.capture().isEmpty();
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
                corrected != null && story.correction() == null && Words.sameText(withAllWords(), story.blocks());
        List<Block> blocks = asTheDeskHasThem ? withAllWords() : story.blocks();
        Revision next = current.next(story.title(), publishedOn, masked(blocks), now);
        Standing stands = story.correction() == null ? Standing.of(story) : standing.orHigher(Standing.of(story));
        return changed(story, match, more, verdict, stands, next, blocks, slug, now);
    }

    Post unchanged(Story story, Match match, List<Claim> more, Verdict verdict, Instant now) {
        boolean stands = verdict.reason().saysTheSame();
        Standing highest = stands ? standing.orHigher(Standing.of(story)) : standing;
        return changed(story, match, more, verdict, highest, current, withAllWords(), slug, now);
    }

    /** The blocks as readers get them: without the words of withdrawn quotations. */
    public List<Block> masked(List<Block> blocks) {
        return Masking.masked(withdrawnQuotations, blocks);
    }

    /** The current revision's blocks, with the words of withdrawn quotations. */
    public List<Block> withAllWords() {
        return withdrawnQuotations.isEmpty() ? current.blocks() : unmasked;
    }

    /** With these quotations withdrawn and no others; a further revision where its words are no longer the same. */
    Post withdrawing(List<WithdrawnQuotation> quotations, Instant now) {
        PostDraft next = new PostDraft(this, now);
        next.withdraw(quotations);
        return next.post();
    }

    /** Without any of a comment's words, also where nobody reads them; itself when it holds none. */
    Post erasing(String comment, List<WithdrawnQuotation> words, Instant now) {
        PostDraft next = new PostDraft(this, now);
        next.erase(comment, words);
        Post after = next.post();
        boolean same = after.current().equals(current)
                && after.withdrawnQuotations().equals(withdrawnQuotations)
                && after.unmasked().equals(unmasked);
        return same ? this : after;
    }

    Post withdrawn(Withdrawal how) {
        PostDraft next = new PostDraft(this, how.at());
        next.withdrawal = how;
        return next.post();
    }

    /** A draft that was written here, with other words. */
    public Post rewritten(String title, Slug address, List<Block> blocks, Instant now) {
        PostDraft next = new PostDraft(this, now);
        next.readdress(address);
        next.current = current.next(title, current.publishedOn(), masked(blocks), now);
        next.unmasked = blocks;
        return next.post();
    }

    /** What was a draft, for everybody, under that day. */
    Post published(PublishedOn day, Instant now) {
        PostDraft next = new PostDraft(this, now);
        if (!current.publishedOn().equals(day)) {
            next.current = current.next(current.title(), day, current.blocks(), now);
        }
        next.publicFrom = next.current.number();
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

    /** With what was withdrawn of a post that is in this one now, and without making its words one again; nothing when it is so. */
    Optional<Post> apprisedOf(Post joined, Instant now) {
        String print = Words.print(joined.withAllWords());
        Corrected told =
                corrected == null || corrected.setAside().contains(print) ? corrected : corrected.settingAside(print);
        if (Objects.equals(told, corrected) && withdrawnQuotations.containsAll(joined.withdrawnQuotations)) {
            return Optional.empty();
        }
        PostDraft next = new PostDraft(this, now);
        next.withdraw(bothWithdrew(joined));
        next.corrected = told;
        return Optional.of(next.post());
    }

    /** Whether the desk decided nothing about it since. */
    boolean isBefore(Correction correction) {
        return corrected == null || correction.at().isAfter(corrected.at());
    }

    /** Whether its words are those of a newer capture, and not what the story's own capture said. */
    boolean overtook(Story story) {
        return standing.capturedAt().isAfter(story.capturedAt())
                && !Words.sameText(withAllWords(), story.blocks())
                && provenance.stream()
                        .noneMatch(entry -> entry.capture().equals(story.capture())
                                && entry.revision() == current.number()
                                && (entry.outcome() != Outcome.UNCHANGED
                                        || entry.reason().saysTheSame()));
    }

    List<WithdrawnQuotation> bothWithdrew(Post other) {
        return Stream.concat(withdrawnQuotations.stream(), other.withdrawnQuotations.stream())
                .distinct()
                .toList();
    }

    private Post changed(
            Story story,
            Match match,
            List<Claim> more,
            Verdict verdict,
            Standing stands,
            Revision revision,
            List<Block> blocks,
            Slug newSlug,
            Instant now) {
        PostDraft next = new PostDraft(this, now);
        next.claims.addAll(more);
        next.readdress(newSlug);
        Optional.ofNullable(story.origin().permalink()).ifPresent(next::permalink);
        next.dayPosition = Math.max(dayPosition, story.dayPosition());
        next.standing = stands;
        next.particulars = particulars.orHigher(Particulars.of(story));
        next.current = revision;
        next.unmasked = blocks;
        next.corrected = correctedBy(story, verdict, blocks);
        if (story.correction() != null && story.correction().apart()) {
            next.mergedInto = null;
        }
        next.provenance.add(Provenance.of(story, verdict, revision.number(), match));
        if (publicFrom == 0 && !story.origin().draft()) {
            next.publicFrom = revision.number();
        }
        return next.post();
    }

    private @Nullable Corrected correctedBy(Story story, Verdict verdict, List<Block> blocks) {
        Correction correction = story.correction();
        boolean sameText = Words.sameText(withAllWords(), blocks);
        if (correction == null || verdict.reason() != Reason.CORRECTED && verdict.reason() != Reason.SAME_WORDS) {
            return verdict.outcome() == Outcome.REVISED && !sameText ? null : corrected;
        }
        Corrected by = new Corrected(correction.at(), corrected == null ? Set.of() : corrected.setAside());
        return sameText ? by : by.settingAside(Words.print(withAllWords()));
    }
}
