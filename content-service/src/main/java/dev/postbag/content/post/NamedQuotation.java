package dev.postbag.content.post;

import java.util.List;
import java.util.Optional;

/**
 * A quotation that an order names by revision and block.
 *
 * @param post as which the post is read now
 * @param blocks the revision's, with the words as far as they are kept
 */
record NamedQuotation(Post post, List<Block> blocks, String block) {

    /** Nothing when there is no such post. */
    static Optional<NamedQuotation> find(Posts posts, String word, int revision, String block) {
        return PostId.read(word)
                .flatMap(posts::find)
                .or(() -> Slug.read(word).flatMap(posts::at))
                .map(found -> new NamedQuotation(Merges.end(found, posts), blocks(posts, found, revision), block));
    }

    private static List<Block> blocks(Posts posts, Post post, int revision) {
        return revision == post.current().number()
                ? post.withAllWords()
                : posts.revision(post.id(), revision).map(Revision::blocks).orElse(List.of());
    }

    /** Nothing when there is none of that id. */
    Optional<Block.Quotation> quotation() {
        return quotation(blocks);
    }

    /** What took its words out; nothing while they stand in the post. */
    Optional<WithdrawnQuotation> withdrawal() {
        return post.withdrawnQuotations().stream()
                .filter(each -> quotation(Masking.masked(List.of(each), blocks))
                        .filter(masked -> masked.withdrawn() != null
                                && masked.withdrawn().equals(each.mark())
                                && quotation().filter(masked::equals).isEmpty())
                        .isPresent())
                .findFirst();
    }

    private Optional<Block.Quotation> quotation(List<Block> within) {
        return Quotations.in(within).filter(each -> each.id().equals(block)).findFirst();
    }
}
