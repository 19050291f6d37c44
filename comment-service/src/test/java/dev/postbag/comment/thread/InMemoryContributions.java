package dev.postbag.comment.thread;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What was said in the threads kept in memory, for tests. */
public record InMemoryContributions(InMemoryComments comments) implements Contributions {

    @Override
    public long count(String post, String contributor, Instant since) {
        return by(post, contributor)
                .filter(comment -> !comment.createdAt().isBefore(since))
                .count();
    }

    @Override
    public boolean hasPublished(String post, String contributor, String besides) {
        return by(post, contributor)
                .anyMatch(comment -> comment.isPublished() && !comment.id().equals(besides));
    }

    @Override
    public boolean hasMoreNewcomers(String post, Instant since, int most) {
        return saidUnder(post)
                        .filter(comment -> comment.imported() == null)
                        .filter(comment -> !comment.createdAt().isBefore(since))
                        .filter(comment -> by(
                                        post,
                                        Objects.requireNonNull(comment.said()).contributor())
                                .noneMatch(other -> other.createdAt().isBefore(since)))
                        .count()
                > most;
    }

    @Override
    public List<Contribution> newest(String post, Instant since, int limit) {
        return saidUnder(post)
                .filter(comment -> !comment.createdAt().isBefore(since))
                .sorted(Comparator.comparing(Place::of).reversed())
                .limit(limit)
                .map(comment -> new Contribution(
                        comment.id(),
                        Objects.requireNonNull(comment.said()).contributor(),
                        Objects.requireNonNull(comment.said()).words()))
                .toList();
    }

    private Stream<Comment> by(String post, String contributor) {
        return saidUnder(post)
                .filter(comment ->
                        Objects.requireNonNull(comment.said()).contributor().equals(contributor));
    }

    private Stream<Comment> saidUnder(String post) {
        return comments.kept().stream().filter(comment -> comment.post().equals(post) && comment.said() != null);
    }
}
