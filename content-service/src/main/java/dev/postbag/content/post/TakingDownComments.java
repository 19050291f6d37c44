package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes a comment's words out of every post that holds it, in all revisions; where it was erased, out of what is kept,
 * too. Done again, it changes nothing.
 */
@ApplicationScoped
public class TakingDownComments {

    private static final int TRIES = 10;

    private final Liftings liftings;
    private final Posts posts;
    private final LiftedWords lifted;
    private final Clock clock;

    public TakingDownComments(Liftings liftings, Posts posts, Clock clock) {
        this.liftings = liftings;
        this.posts = posts;
        this.lifted = new LiftedWords(posts, clock);
        this.clock = clock;
    }

    /** @param reason one that is of a comment */
    public void takeDown(String comment, WithdrawalReason reason) {
        for (PostId holder : liftings.of(comment)) {
            int tries = 0;
            while (!isOut(comment, reason, holder)) {
                if (++tries == TRIES) {
                    throw new IllegalStateException("Post " + holder + " is being changed by others all the time");
                }
            }
            if (reason == WithdrawalReason.COMMENT_ERASED) {
                lifted.erase(comment, holder);
            }
        }
    }

    private boolean isOut(String comment, WithdrawalReason reason, PostId holder) {
        Optional<Post> found = posts.find(holder).map(post -> Merges.end(post, posts));
        if (found.isEmpty() || found.get().withdrawal() != null) {
            return true;
        }
        Post before = found.get();
        List<Block.Quotation> standing = standing(comment, before);
        if (standing.isEmpty()) {
            return true;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Stream<WithdrawnQuotation> more =
                standing.stream().map(quotation -> new WithdrawnQuotation(quotation, reason, reason.code(), now));
        Post after = before.withdrawing(
                Stream.concat(withoutEditors(before, comment), more).toList(), now);
        return posts.replace(
                before, after, PostChange.toReaders(before, after).stream().toList());
    }

    /** The end takes the place of what an editor decided about the comment's words, so that no editor can undo it. */
    private static Stream<WithdrawnQuotation> withoutEditors(Post post, String comment) {
        return post.withdrawnQuotations().stream().filter(each -> each.reason().isOfAComment() || !each.isOf(comment));
    }

    /** The quotations of it that somebody is given, or could be again if an editor put them back, each once. */
    private List<Block.Quotation> standing(String comment, Post post) {
        List<WithdrawnQuotation> ends = post.withdrawnQuotations().stream()
                .filter(each -> each.reason().isOfAComment())
                .toList();
        Stream<List<Block>> earlier = IntStream.range(1, post.current().number())
                .mapToObj(number -> posts.revision(post.id(), number))
                .flatMap(Optional::stream)
                .map(revision -> Masking.masked(ends, revision.blocks()));
        return Stream.concat(Stream.of(Masking.masked(ends, post.withAllWords())), earlier)
                .flatMap(Quotations::lifted)
                .filter(quotation ->
                        Objects.requireNonNull(quotation.lifted()).comment().equals(comment))
                .distinct()
                .toList();
    }
}
