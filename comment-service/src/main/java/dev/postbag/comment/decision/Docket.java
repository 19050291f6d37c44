package dev.postbag.comment.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a comment, oldest first, and what waits to be.
 *
 * @param waiting none when nothing waits
 * @param appeal none when its contributor never appealed
 */
public record Docket(
        List<Decision> decisions,
        @Nullable Waiting waiting,
        @Nullable Appeal appeal) {

    public static final Docket EMPTY = new Docket(List.of(), null, null);

    public Docket {
        decisions = List.copyOf(decisions);
    }

    /** Of a comment that waits to be decided about for the first time. */
    public static Docket pending(Instant since) {
        return new Docket(List.of(), Waiting.since(since, Waiting.Kind.PENDING, Set.of()), null);
    }

    /** With one decision more: what waited is answered by it, unless it sends the comment to wait. */
    public Docket with(Decision decision) {
        List<Decision> more = new ArrayList<>(decisions);
        more.add(decision);
        return new Docket(more, decision.verdict() == Verdict.HOLD ? held(decision) : null, appeal);
    }

    private Waiting held(Decision decision) {
        return waiting == null
                ? Waiting.since(decision.at(), Waiting.Kind.PENDING, Set.of())
                : waiting.and(Waiting.Kind.PENDING, Set.of());
    }

    /** With the appeal, for somebody who has not decided on the comment yet. */
    public Docket with(Appeal made) {
        return new Docket(decisions, Waiting.since(made.at(), Waiting.Kind.APPEALED, moderators()), made);
    }

    /** Once its contributor took the comment back: nothing waits, and what they wrote is gone. */
    public Docket closed() {
        return new Docket(decisions, null, appeal == null ? null : appeal.withoutText());
    }

    /** Once its comment is erased: what was decided and why stays, nothing of what anybody wrote does. */
    public Docket wordless() {
        Docket closed = closed();
        return new Docket(decisions.stream().map(Decision::withoutText).toList(), closed.waiting(), closed.appeal());
    }

    public Optional<Decision> latest() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }

    /** Who decided on it so far, rules left out. */
    public Set<String> moderators() {
        return decisions.stream()
                .map(Decision::moderator)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The moderators who rejected that revision and were not borne out when its contributor appealed. */
    public Set<String> overruled(int revision) {
        Set<String> rejecting = new HashSet<>();
        for (Decision decision : decisions) {
            if (decision.revision() == revision && decision.onAppeal() && decision.verdict() == Verdict.PUBLISH) {
                return Set.copyOf(rejecting);
            }
            if (decision.revision() == revision && decision.verdict() == Verdict.REJECT) {
                decision.moderator().ifPresent(rejecting::add);
            }
        }
        return Set.of();
    }

    public boolean waitsFor(Waiting.Kind kind) {
        return waiting != null && waiting.isFor(kind);
    }
}
