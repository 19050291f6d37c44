package dev.postbag.comment.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The rule book as it was read a few seconds ago at most, so that not every comment asks for it. */
@ApplicationScoped
public class KnownRules {

    private static final Duration FRESH = Duration.ofSeconds(3);

    private final RuleBooks books;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Known(RuleBook book, Instant readAt) {}

    public KnownRules(RuleBooks books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    RuleBook book() {
        Known last = known;
        Instant now = clock.instant();
        if (last != null && now.isBefore(last.readAt().plus(FRESH))) {
            return last.book();
        }
        RuleBook book = books.current();
        known = new Known(book, now);
        return book;
    }

    /** What was written here holds here at once. */
    void forget() {
        known = null;
    }
}
