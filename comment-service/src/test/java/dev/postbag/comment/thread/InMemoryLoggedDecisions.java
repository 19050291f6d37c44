package dev.postbag.comment.thread;

import dev.postbag.comment.decision.LoggedDecisions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The decisions about comments kept in memory, for tests. */
public record InMemoryLoggedDecisions(InMemoryComments comments) implements LoggedDecisions {

    @Override
    public List<Logged> newest(Optional<Place> after, int limit) {
        return comments.all().stream()
                .flatMap(comment -> comment.docket().decisions().stream()
                        .map(decision -> new Logged(comment.id(), comment.post(), decision)))
                .filter(logged -> after.isEmpty() || logged.place().compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(Logged::place))
                .limit(limit)
                .toList();
    }
}
