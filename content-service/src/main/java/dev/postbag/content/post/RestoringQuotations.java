package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Puts a withdrawn quotation's words back. A second order changes nothing. */
@ApplicationScoped
public class RestoringQuotations {

    private static final int TRIES = 10;

    private final Posts posts;
    private final Clock clock;

    public RestoringQuotations(Posts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    public QuotationResult restore(RestoreQuotation order) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<NamedQuotation> named = NamedQuotation.find(posts, order.post(), order.revision(), order.block());
            if (named.isEmpty()) {
                return new QuotationResult.NoSuchPost();
            }
            Optional<QuotationResult> done = restore(named.get());
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new IllegalStateException("Post " + order.post() + " is being changed by others all the time");
    }

    private Optional<QuotationResult> restore(NamedQuotation named) {
        Post before = named.post();
        if (before.withdrawal() != null) {
            return Optional.of(new QuotationResult.PostGone());
        }
        Optional<WithdrawnQuotation> withdrawn = named.withdrawal();
        if (withdrawn.isEmpty()) {
            return Optional.of(named.quotation()
                    .<QuotationResult>map(quotation -> quotation.withdrawn() == null
                            ? new QuotationResult.Restored(before)
                            : new QuotationResult.Outdated())
                    .orElseGet(QuotationResult.NoSuchQuotation::new));
        }
        if (withdrawn.get().reason().isOfAComment()) {
            return Optional.of(new QuotationResult.TakenDown());
        }
        List<WithdrawnQuotation> left = before.withdrawnQuotations().stream()
                .filter(each -> !each.equals(withdrawn.get()))
                .toList();
        Post after = before.withdrawing(left, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return isReplaced(before, after) ? Optional.of(new QuotationResult.Restored(after)) : Optional.empty();
    }

    private boolean isReplaced(Post before, Post after) {
        return posts.replace(
                before, after, PostChange.toReaders(before, after).stream().toList());
    }
}
