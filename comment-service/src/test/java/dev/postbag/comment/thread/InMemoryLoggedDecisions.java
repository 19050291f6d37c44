package dev.postbag.comment.thread;

import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.decision.LoggedDecisions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The decisions about comments kept in memory, for tests. */
public record InMemoryLoggedDecisions(InMemoryComments comments) implements LoggedDecisions {

    @Override
    public List<Logged> newest(Optional<Place> after, int limit) {
        return comments.kept().stream()
                .flatMap(comment -> comment.docket().decisions().stream()
                        .map(decision -> new Logged(comment.id(), comment.post(), decision)))
                .filter(logged -> after.isEmpty() || logged.place().compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(Logged::place))
                .limit(limit)
                .toList();
    }

    @Override
    public void forEach(Instant from, Instant until, Consumer<Decision> visitor) {
        comments.kept().stream()
                .flatMap(comment -> comment.docket().decisions().stream())
                .filter(decision ->
                        !decision.at().isBefore(from) && decision.at().isBefore(until))
                .forEach(visitor);
    }

    @Override
    public long appeals(Instant from, Instant until) {
        return comments.kept().stream()
                .map(comment -> comment.docket().appeal())
                .filter(appeal -> appeal != null
                        && !appeal.at().isBefore(from)
                        && appeal.at().isBefore(until))
                .count();
    }
}
