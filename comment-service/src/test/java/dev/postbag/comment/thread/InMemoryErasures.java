package dev.postbag.comment.thread;

import dev.postbag.comment.erasure.Acknowledgement;
import dev.postbag.comment.erasure.Erasure;
import dev.postbag.comment.erasure.ErasurePlace;
import dev.postbag.comment.erasure.Erasures;
import dev.postbag.comment.erasure.Holder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The erasures of the comments kept in memory, for tests. */
public final class InMemoryErasures implements Erasures {

    private static final Comparator<ErasurePlace> EARLIEST_FIRST =
            Comparator.comparing(ErasurePlace::at).thenComparing(ErasurePlace::comment);

    private final InMemoryComments comments;
    private final Map<String, List<Acknowledgement>> acknowledged = new HashMap<>();
    private final Set<String> news = new HashSet<>();

    public InMemoryErasures(InMemoryComments comments) {
        this.comments = comments;
    }

    /** Says whether news of the comment waits to be published. */
    public void news(String comment, boolean waits) {
        if (waits) {
            news.add(comment);
        } else {
            news.remove(comment);
        }
    }

    @Override
    public synchronized Optional<Erasure> of(String comment) {
        return all().filter(erasure -> erasure.comment().equals(comment)).findFirst();
    }

    @Override
    public synchronized void acknowledge(String comment, Acknowledgement said) {
        if (of(comment).filter(erasure -> erasure.of(said.holder()).isEmpty()).isPresent()) {
            acknowledged.computeIfAbsent(comment, none -> new ArrayList<>()).add(said);
        }
    }

    @Override
    public List<Erasure> incomplete(Optional<ErasurePlace> after, int limit) {
        return those(erasure -> !erasure.isComplete(), after, limit);
    }

    @Override
    public List<Erasure> waitingFor(Holder holder, Optional<ErasurePlace> after, int limit) {
        return those(erasure -> erasure.of(holder).isEmpty(), after, limit);
    }

    @Override
    public long countIncomplete(Instant before) {
        return all().filter(erasure -> !erasure.isComplete() && erasure.at().isBefore(before))
                .count();
    }

    @Override
    public boolean hasNews(String comment) {
        return news.contains(comment);
    }

    @Override
    public List<String> expired(Instant withdrawnBefore, Instant decidedBefore, int limit) {
        return comments.kept().stream()
                .filter(comment ->
                        comment.imported() == null && of(comment.id()).isEmpty())
                .filter(comment -> switch (comment.status()) {
                    case WITHDRAWN -> withdrawnAt(comment).isBefore(withdrawnBefore);
                    case REJECTED -> new EraseComment.ByRetention(comment.id(), decidedBefore).isFor(comment);
                    case PENDING, PUBLISHED -> false;
                })
                .map(Comment::id)
                .limit(limit)
                .toList();
    }

    private Instant withdrawnAt(Comment comment) {
        return comments.news().stream()
                .filter(change -> change instanceof CommentChange.Withdrawn
                        && change.comment().id().equals(comment.id()))
                .map(CommentChange::at)
                .findFirst()
                .orElse(comment.createdAt());
    }

    private synchronized List<Erasure> those(Predicate<Erasure> which, Optional<ErasurePlace> after, int limit) {
        return all().filter(which)
                .filter(erasure -> after.isEmpty() || EARLIEST_FIRST.compare(ErasurePlace.of(erasure), after.get()) > 0)
                .sorted(Comparator.comparing(ErasurePlace::of, EARLIEST_FIRST))
                .limit(limit)
                .toList();
    }

    private synchronized Stream<Erasure> all() {
        return comments.news().stream()
                .filter(CommentChange.Erased.class::isInstance)
                .map(CommentChange.Erased.class::cast)
                .map(this::erasureOf);
    }

    private Erasure erasureOf(CommentChange.Erased erased) {
        List<Acknowledgement> said = acknowledged.getOrDefault(erased.comment().id(), List.of());
        boolean done = said.stream().anyMatch(one -> one.holder() == Holder.COMMENT);
        return new Erasure(
                erased.comment().id(),
                erased.comment().post(),
                erased.at(),
                erased.by(),
                erased.reason(),
                done ? null : erased.contributor(),
                said);
    }
}
