package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes one quotation's words out of a post, in all its revisions, and leaves the rest alone. A second order changes
 * nothing: the first one's reason stands.
 */
@ApplicationScoped
public class WithdrawingQuotations {

    private static final int TRIES = 10;

    private final Posts posts;
    private final Clock clock;

    public WithdrawingQuotations(Posts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    public QuotationResult withdraw(WithdrawQuotation order) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<NamedQuotation> named = NamedQuotation.find(posts, order.post(), order.revision(), order.block());
            if (named.isEmpty()) {
                return new QuotationResult.NoSuchPost();
            }
            Optional<QuotationResult> done = withdraw(named.get(), order);
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new IllegalStateException("Post " + order.post() + " is being changed by others all the time");
    }

    private Optional<QuotationResult> withdraw(NamedQuotation named, WithdrawQuotation order) {
        Post before = named.post();
        if (before.withdrawal() != null) {
            return Optional.of(new QuotationResult.PostGone());
        }
        Optional<WithdrawnQuotation> earlier = named.withdrawal();
        if (earlier.isPresent()) {
            return Optional.of(new QuotationResult.Withdrawn(before, earlier.get()));
        }
        Optional<Block.Quotation> quotation = named.quotation();
        if (quotation.isEmpty()) {
            return Optional.of(new QuotationResult.NoSuchQuotation());
        }
        if (quotation.get().withdrawn() != null) {
            return Optional.of(new QuotationResult.Outdated());
        }
        if (!Masking.hasWords(quotation.get())) {
            return Optional.of(new QuotationResult.Wordless());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        WithdrawnQuotation withdrawn = new WithdrawnQuotation(quotation.get(), order.reason(), order.note(), now);
        Post after = before.withdrawing(
                Stream.concat(before.withdrawnQuotations().stream(), Stream.of(withdrawn))
                        .toList(),
                now);
        return isReplaced(before, after)
                ? Optional.of(new QuotationResult.Withdrawn(after, withdrawn))
                : Optional.empty();
    }

    private boolean isReplaced(Post before, Post after) {
        return posts.replace(
                before, after, PostChange.toReaders(before, after).stream().toList());
    }
}
