package dev.postbag.content.post;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words of comments that posts hold. They are erased where revisions were put aside first, since the post knows which
 * words they are; who dies in between, or meets somebody who changes the post, begins anew.
 */
final class LiftedWords {

    private static final int TRIES = 10;

    private final Posts posts;
    private final Clock clock;

    LiftedWords(Posts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    /** Removes a comment's words for good from a post, and from those it is read as. */
    void erase(String comment, PostId holder) {
        Optional<Post> next = posts.find(holder);
        while (next.isPresent()) {
            PostId post = next.get().id();
            int tries = 0;
            while (!isErased(comment, post)) {
                if (++tries == TRIES) {
                    throw new IllegalStateException("Post " + post + " is being changed by others all the time");
                }
            }
            next = Optional.ofNullable(next.get().mergedInto()).flatMap(posts::find);
        }
    }

    private boolean isErased(String comment, PostId id) {
        Post before = posts.find(id).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Revision> putAside = posts.putAside(id);
        List<WithdrawnQuotation> words = words(comment, before, putAside, now);
        if (words.isEmpty()) {
            return true;
        }
        for (Revision revision : putAside) {
            Revision left = revision.erasing(words, now);
            if (!left.equals(revision) && !posts.erase(id, revision, left)) {
                return false;
            }
        }
        Post after = before.erasing(comment, words, now);
        return after.equals(before) || posts.replace(before, after, List.of());
    }

    /** Those that were taken out before, and those that stand in a post that nobody reads. */
    private static List<WithdrawnQuotation> words(String comment, Post post, List<Revision> putAside, Instant now) {
        Stream<WithdrawnQuotation> known = post.withdrawnQuotations().stream().filter(each -> each.isOf(comment));
        Stream<List<Block>> kept = Stream.concat(
                Stream.of(post.current().blocks(), post.unmasked()),
                putAside.stream().map(Revision::blocks));
        WithdrawalReason reason = WithdrawalReason.COMMENT_ERASED;
        Stream<WithdrawnQuotation> standing = kept.flatMap(Quotations::in)
                .filter(quotation -> quotation.withdrawn() == null)
                .map(quotation -> new WithdrawnQuotation(quotation, reason, reason.code(), now))
                .filter(each -> each.isOf(comment));
        return Stream.concat(known, standing).distinct().toList();
    }
}
