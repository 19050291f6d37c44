package dev.postbag.content.post;

import java.time.Instant;
import java.util.List;

/** One post taken into another that the desk found to be the same. */
final class Absorption {

    private final Post post;
    private final Post other;
    private final PostDraft next;

    private Absorption(Post post, Post other, Instant now) {
        this.post = post;
        this.other = other;
        this.next = new PostDraft(post, now);
    }

    /**
     * The post with all that told of the other, whose words become a revision where they would have, had their story come to this
     * post.
     */
    static Post of(Post post, Post other, Likeness likeness, Instant now) {
        return new Absorption(post, other, now).absorbed(likeness, now);
    }

    private Post absorbed(Likeness likeness, Instant now) {
        next.withdraw(post.bothWithdrew(other));
        Verdict verdict = Verdict.on(
                next.post(),
                other.current().title(),
                other.current().publishedOn().value(),
                other.withAllWords(),
                other.standing());
        if (verdict.outcome() == Outcome.REVISED) {
            takeWords(now);
        } else if (verdict.reason().saysTheSame()) {
            next.standing = post.standing().orHigher(other.standing());
        }
        takeProvenance(verdict.outcome() == Outcome.REVISED, likeness);
        other.permalinks().forEach(next::permalink);
        next.dayPosition = Math.max(post.dayPosition(), other.dayPosition());
        next.particulars = post.particulars().orHigher(other.particulars());
        if (post.publicFrom() == 0 && other.publicFrom() > 0) {
            next.publicFrom = next.current.number();
        }
        return next.post();
    }

    private void takeWords(Instant now) {
        List<Block> words = other.withAllWords();
        Revision theirs = other.current();
        next.current = post.current()
                .next(theirs.title(), theirs.publishedOn(), Masking.masked(next.withdrawnQuotations, words), now);
        next.unmasked = words;
        next.standing = other.standing();
        next.corrected = other.corrected();
    }

    private void takeProvenance(boolean wordsTaken, Likeness likeness) {
        for (Provenance entry : other.provenance()) {
            if (post.provenanceOf(entry.story()).isEmpty()) {
                Outcome outcome = wordsTaken && toldTheWords(entry) ? Outcome.REVISED : Outcome.UNCHANGED;
                next.provenance.add(entry.acceptedInto(outcome, next.current.number(), likeness));
            }
        }
    }

    private boolean toldTheWords(Provenance entry) {
        Standing standing = other.standing();
        return entry.capture().equals(standing.capture())
                && entry.reading() == standing.reading()
                && entry.ordinal() == standing.ordinal();
    }
}
