package dev.postbag.comment.thread;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The order of changes kept in memory, for tests. */
public final class InMemoryChanges implements Changes {

    private final InMemoryComments comments;
    private final InMemoryThreads threads;
    private final Listings listings;
    private final Map<String, Long> numbers = new ConcurrentHashMap<>();

    public InMemoryChanges(InMemoryComments comments, InMemoryThreads threads) {
        this.comments = comments;
        this.threads = threads;
        this.listings = new InMemoryListings(comments);
    }

    @Override
    public List<String> waitingIn(String after, int limit) {
        return waiting()
                .map(Comment::post)
                .filter(post -> post.compareTo(after) > 0)
                .distinct()
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Waiting> waiting(String post, int limit) {
        return waiting()
                .filter(comment -> comment.post().equals(post))
                .limit(limit)
                .map(comment -> new Waiting(comment.id(), comment.version(), comment.inReplyTo()))
                .toList();
    }

    private Stream<Comment> waiting() {
        synchronized (comments) {
            return comments.all().stream().filter(comment -> comments.unnumbered.containsKey(comment.id())).toList().stream();
        }
    }

    @Override
    public OptionalLong draw(String post) {
        return threads.under(post).isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(threads.drawn.merge(post, 1L, Long::sum));
    }

    @Override
    public void number(String post, Collection<Waiting> seen, long number) {
        synchronized (comments) {
            for (Waiting one : seen) {
                if (comments.unnumbered.remove(one.id(), one.version())) {
                    numbers.put(one.id(), number);
                }
            }
        }
    }

    @Override
    public long drawn(String post) {
        return threads.drawn.getOrDefault(post, 0L);
    }

    @Override
    public List<Changed> changed(String post, Place after, int limit) {
        Comparator<Place> order = Comparator.comparingLong(Place::number).thenComparing(Place::id);
        synchronized (comments) {
            return comments.inThread(post)
                    .filter(comment -> numbers.containsKey(comment.id()))
                    .map(comment -> new Changed(listings.withId(comment.id()).orElseThrow(), numbers.get(comment.id())))
                    .filter(changed -> order.compare(changed.place(), after) > 0)
                    .sorted(Comparator.comparing(Changed::place, order))
                    .limit(limit)
                    .toList();
        }
    }
}
