package dev.postbag.comment.thread;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists of comments kept in memory, for tests. */
public final class InMemoryListings implements Listings {

    private final InMemoryComments comments;
    private final Tallies tallies;

    public InMemoryListings(InMemoryComments comments) {
        this(comments, new InMemoryTallies(comments, new InMemoryReactions()));
    }

    InMemoryListings(InMemoryComments comments, Tallies tallies) {
        this.comments = comments;
        this.tallies = tallies;
    }

    @Override
    public Optional<Listed> withId(String id) {
        return comments.withId(id).map(this::counted);
    }

    @Override
    public List<Listed> listed(ThreadPart part, Optional<Position> after, int limit) {
        Comparator<Position> order = order(part.order());
        return in(part).filter(
                        listed -> after.isEmpty() || order.compare(listed.position(part.order()), after.get()) > 0)
                .sorted(Comparator.comparing(listed -> listed.position(part.order()), order))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Listed> before(ThreadPart part, Position position, int limit) {
        Comparator<Position> back = order(part.order()).reversed();
        return in(part).filter(listed -> back.compare(listed.position(part.order()), position) > 0)
                .sorted(Comparator.comparing(listed -> listed.position(part.order()), back))
                .limit(limit)
                .toList();
    }

    private Stream<Listed> in(ThreadPart part) {
        return comments.inThread(part.post())
                .filter(Comment::isListed)
                .filter(comment -> switch (part.branch()) {
                    case Branch.Whole whole -> true;
                    case Branch.Roots roots -> comment.inReplyTo() == null;
                    case Branch.Replies replies -> replies.parent().equals(comment.inReplyTo());
                })
                .map(this::counted);
    }

    private Listed counted(Comment comment) {
        Tally tally = tallies.kept(comment.id()).map(Tallies.Kept::tally).orElse(Tally.NONE);
        return new Listed(InMemoryComments.withoutEarlier(comment), tally);
    }

    private static Comparator<Position> order(Order order) {
        Comparator<Position> oldest = Comparator.comparing(Position::place);
        return switch (order) {
            case OLDEST -> oldest;
            case NEWEST -> oldest.reversed();
            case MOST_REACTED, MOST_REPLIED ->
                Comparator.comparingLong(Position::score).reversed().thenComparing(oldest);
        };
    }
}
