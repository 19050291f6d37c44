package dev.postbag.comment.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Writes down the rules of this blog, for whoever knows the ones that hold. */
@ApplicationScoped
public class WritingRules {

    private final RuleBooks books;
    private final KnownRules known;

    public WritingRules(RuleBooks books, KnownRules known) {
        this.books = books;
        this.known = known;
    }

    /** @return nothing when other rules were written since */
    public Optional<RuleBook> write(List<Rule> rules, long seen) {
        RuleBook next = new RuleBook(seen + 1, rules);
        boolean written = books.write(next);
        known.forget();
        return written ? Optional.of(next) : Optional.empty();
    }
}
