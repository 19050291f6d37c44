package dev.postbag.content.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The next version of a post while it is put together: what is not set stays as it was. */
final class PostDraft {

    private final Post before;
    private final Instant now;
    private final List<String> permalinks;
    final List<Claim> claims;
    final List<Provenance> provenance;
    Slug slug;
    List<Slug> earlierSlugs;
    int dayPosition;
    Standing standing;
    Particulars particulars;
    int publicFrom;
    Revision current;
    List<WithdrawnQuotation> withdrawnQuotations;
    List<Block> unmasked;

    @Nullable
    Corrected corrected;

    @Nullable
    PostId mergedInto;

    @Nullable
    Withdrawal withdrawal;

    PostDraft(Post before, Instant now) {
        this.before = before;
        this.now = now;
        this.claims = new ArrayList<>(before.claims());
        this.permalinks = new ArrayList<>(before.permalinks());
        this.provenance = new ArrayList<>(before.provenance());
        this.slug = before.slug();
        this.earlierSlugs = before.earlierSlugs();
        this.dayPosition = before.dayPosition();
        this.standing = before.standing();
        this.particulars = before.particulars();
        this.publicFrom = before.publicFrom();
        this.current = before.current();
        this.corrected = before.corrected();
        this.withdrawnQuotations = before.withdrawnQuotations();
        this.unmasked = before.unmasked();
        this.mergedInto = before.mergedInto();
        this.withdrawal = before.withdrawal();
    }

    void permalink(String address) {
        if (!permalinks.contains(address)) {
            permalinks.add(address);
        }
    }

    /** Gives it another address; the one it has leads there. */
    void readdress(Slug address) {
        if (!address.equals(slug)) {
            List<Slug> earlier = new ArrayList<>(earlierSlugs);
            earlier.remove(address);
            earlier.add(slug);
            earlierSlugs = earlier;
            slug = address;
        }
    }

    /** Sets which quotations are withdrawn; the current revision's words follow, in a further revision. */
    void withdraw(List<WithdrawnQuotation> quotations) {
        Revision was = before.current();
        withdrawnQuotations = quotations;
        unmasked = before.withAllWords();
        List<Block> blocks = Masking.masked(quotations, unmasked);
        if (!blocks.equals(was.blocks())) {
            current = was.next(was.title(), was.publishedOn(), blocks, now);
        }
    }

    /** Leaves nothing of a comment in it, nor in what it keeps for nobody to read; the revision stays the same one. */
    void erase(String comment, List<WithdrawnQuotation> words) {
        unmasked = Masking.masked(words, before.withAllWords());
        withdrawnQuotations = Stream.concat(
                        before.withdrawnQuotations().stream().filter(each -> !each.isOf(comment)),
                        words.stream().map(WithdrawnQuotation::wordless))
                .distinct()
                .toList();
        current = before.current().erasing(words, now);
    }

    Post post() {
        return new Post(
                before.id(),
                before.version() + 1,
                before.storyKey(),
                claims,
                slug,
                earlierSlugs,
                permalinks,
                dayPosition,
                standing,
                particulars,
                publicFrom,
                current,
                provenance,
                corrected,
                withdrawnQuotations,
                withdrawnQuotations.isEmpty() ? List.of() : unmasked,
                mergedInto,
                withdrawal,
                before.createdAt(),
                now);
    }
}
