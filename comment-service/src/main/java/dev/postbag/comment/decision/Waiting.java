package dev.postbag.comment.decision;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That a comment waits for a moderator.
 *
 * @param kinds what for; at least one thing
 * @param since when it began to, to the millisecond
 * @param notFor the moderators it does not wait for, since it is about what they did
 * @param claim who has taken it; none when it is free
 */
public record Waiting(
        Set<Kind> kinds,
        Instant since,
        Set<String> notFor,
        @Nullable Claim claim) {

    /** Why a comment waits. */
    public enum Kind {
        PENDING,
        REPORTED,
        APPEALED
    }

    /** A moderator's word to decide until then. */
    public record Claim(String by, Instant until) {}

    public Waiting {
        kinds = Set.copyOf(kinds);
        notFor = Set.copyOf(notFor);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("What waits, waits for something");
        }
    }

    public static Waiting since(Instant since, Kind kind, Set<String> notFor) {
        return new Waiting(Set.of(kind), since, notFor, null);
    }

    /** The same, waiting for that too. */
    public Waiting and(Kind kind, Set<String> others) {
        Set<Kind> more = EnumSet.copyOf(kinds);
        more.add(kind);
        Set<String> barred = new HashSet<>(notFor);
        barred.addAll(others);
        return new Waiting(more, since, barred, claim);
    }

    public boolean isFor(Kind kind) {
        return kinds.contains(kind);
    }

    /** Who has taken it and still may decide alone. */
    public Optional<String> holder(Instant now) {
        return Optional.ofNullable(claim)
                .filter(taken -> now.isBefore(taken.until()))
                .map(Claim::by);
    }
}
