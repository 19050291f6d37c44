package dev.postbag.comment.thread;

import dev.postbag.comment.decision.QueuePlace;
import dev.postbag.comment.decision.Waiting;
import dev.postbag.comment.decision.WaitingComments;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The queue of the comments kept in memory, for tests. */
public record InMemoryWaitingComments(InMemoryComments comments) implements WaitingComments {

    @Override
    public List<QueuePlace> oldest(
            Optional<Waiting.Kind> kind, String moderator, Optional<QueuePlace> after, int limit) {
        synchronized (comments) {
            return places(kind, moderator, after, waiting -> true).limit(limit).toList();
        }
    }

    @Override
    public Optional<QueuePlace> claim(
            Optional<Waiting.Kind> kind, String moderator, Optional<QueuePlace> after, Instant now, Instant until) {
        synchronized (comments) {
            Optional<QueuePlace> place = places(
                            kind,
                            moderator,
                            after,
                            waiting -> waiting.holder(now)
                                    .filter(holder -> !holder.equals(moderator))
                                    .isEmpty())
                    .findFirst();
            place.ifPresent(taken -> queue(taken.comment(), new Waiting.Claim(moderator, until)));
            return place;
        }
    }

    @Override
    public void giveBack(String comment, String moderator) {
        synchronized (comments) {
            comments.withId(comment)
                    .map(found -> found.docket().waiting())
                    .filter(waiting ->
                            waiting.claim() != null && waiting.claim().by().equals(moderator))
                    .ifPresent(waiting -> queue(comment, null));
        }
    }

    @Override
    public boolean report(String id, long version, Instant since, Set<String> notFor) {
        synchronized (comments) {
            Optional<Comment> found =
                    comments.withId(id).filter(comment -> comment.isPublished() && comment.version() == version);
            found.ifPresent(comment -> comments.queue(
                    id,
                    Optional.ofNullable(comment.docket().waiting())
                            .map(waiting -> waiting.and(Waiting.Kind.REPORTED, notFor))
                            .orElseGet(() -> Waiting.since(since, Waiting.Kind.REPORTED, notFor))));
            return found.isPresent();
        }
    }

    @Override
    public long count(Waiting.Kind kind) {
        return comments.kept().stream()
                .filter(comment -> comment.docket().waitsFor(kind))
                .count();
    }

    private void queue(String id, Waiting.@Nullable Claim claim) {
        Waiting waiting = Objects.requireNonNull(
                comments.withId(id).orElseThrow().docket().waiting());
        comments.queue(id, new Waiting(waiting.kinds(), waiting.since(), waiting.notFor(), claim));
    }

    private Stream<QueuePlace> places(
            Optional<Waiting.Kind> kind, String moderator, Optional<QueuePlace> after, Predicate<Waiting> wanted) {
        return comments.kept().stream()
                .filter(comment -> comment.docket().waiting() != null)
                .filter(comment -> {
                    Waiting waiting = Objects.requireNonNull(comment.docket().waiting());
                    return kind.map(waiting::isFor).orElse(true)
                            && !waiting.notFor().contains(moderator)
                            && wanted.test(waiting);
                })
                .map(comment -> new QueuePlace(
                        Objects.requireNonNull(comment.docket().waiting()).since(), comment.id()))
                .filter(place ->
                        after.isEmpty() || place.text().compareTo(after.get().text()) > 0)
                .sorted(Comparator.comparing(QueuePlace::text));
    }
}
