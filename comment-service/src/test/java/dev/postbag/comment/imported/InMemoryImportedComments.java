package dev.postbag.comment.imported;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Imported comments kept in memory, with what was told of them, for tests. */
public final class InMemoryImportedComments implements ImportedComments {

    private static final Comparator<ImportedComment.Orphan> OLDEST_FIRST = Comparator.comparing(
            ImportedComment.Orphan::place, Comparator.comparing(Place::takenAt).thenComparing(Place::id));

    private final Map<String, ImportedComment> comments = new LinkedHashMap<>();
    private final List<Answer> told = new ArrayList<>();

    synchronized List<Answer> told() {
        return List.copyOf(told);
    }

    @Override
    public synchronized Optional<ImportedComment> withId(String id) {
        return Optional.ofNullable(comments.get(id));
    }

    @Override
    public synchronized ImportedComment keep(ImportedComment fresh) {
        comments.putIfAbsent(fresh.id(), fresh);
        return withId(fresh.id()).orElseThrow();
    }

    @Override
    public synchronized boolean change(ImportedComment before, ImportedComment after, Optional<Answer> answer) {
        boolean asRead = withId(before.id())
                .filter(kept -> kept.version() == before.version())
                .isPresent();
        if (asRead) {
            comments.put(before.id(), after);
            answer.ifPresent(told::add);
        }
        return asRead;
    }

    @Override
    public synchronized List<String> waitingFor(Collection<PostSign> signs) {
        return waiting(claim -> claim.signs().stream().anyMatch(signs::contains));
    }

    @Override
    public synchronized List<String> repliesWaitingFor(String parentId) {
        return waiting(
                claim -> claim.parent() != null && claim.parent().commentId().equals(parentId));
    }

    @Override
    public synchronized long removeOrphans(Instant before, int limit) {
        List<String> old = comments.values().stream()
                .filter(comment -> comment.standing() instanceof Standing.Waiting waiting
                        && waiting.told().isPresent()
                        && comment.takenAt().isBefore(before))
                .map(ImportedComment::id)
                .limit(limit)
                .toList();
        comments.keySet().removeAll(old);
        return old.size();
    }

    @Override
    public synchronized List<String> leftBehind(Instant before, int limit) {
        return comments.values().stream()
                .filter(comment -> comment.standing() instanceof Standing.Waiting waiting
                        && waiting.told().isEmpty()
                        && comment.takenAt().isBefore(before))
                .map(ImportedComment::id)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ImportedComment.Orphan> orphans(Optional<Place> after, int limit) {
        return orphans()
                .sorted(OLDEST_FIRST)
                .filter(orphan -> after.isEmpty() || isBehind(orphan.place(), after.get()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long countOrphans() {
        return orphans().count();
    }

    private Stream<ImportedComment.Orphan> orphans() {
        return comments.values().stream().flatMap(comment -> switch (comment.standing()) {
            case Standing.Placed placed -> Stream.empty();
            case Standing.Waiting waiting ->
                waiting.told().stream()
                        .map(reason -> new ImportedComment.Orphan(
                                comment.source(), waiting.claim(), reason, comment.first(), comment.takenAt()));
        });
    }

    private List<String> waiting(java.util.function.Predicate<Claim> such) {
        return comments.values().stream()
                .filter(comment -> comment.standing() instanceof Standing.Waiting waiting && such.test(waiting.claim()))
                .map(ImportedComment::id)
                .toList();
    }

    private static boolean isBehind(Place place, Place other) {
        int later = place.takenAt().compareTo(other.takenAt());
        return later > 0 || later == 0 && place.id().compareTo(other.id()) > 0;
    }
}
