package dev.postbag.content.post;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The order of posts in memory. */
public final class InMemoryNumberedPosts implements NumberedPosts {

    private record Given(Waiting to, long number) {}

    private final InMemoryPosts posts;
    private final Map<PostId, Given> numbers = new HashMap<>();
    private final Map<PostId, Long> retold = new HashMap<>();
    private Order order = new Order(UUID.randomUUID().toString(), 0, -1);

    public InMemoryNumberedPosts(InMemoryPosts posts) {
        this.posts = posts;
    }

    @Override
    public synchronized Order order() {
        return order;
    }

    @Override
    public synchronized List<Waiting> waiting(int limit) {
        return posts.all().stream()
                .map(this::asItIs)
                .filter(this::waits)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long draw() {
        order = new Order(order.epoch(), order.drawn() + 1, order.settled());
        return order.drawn();
    }

    @Override
    public synchronized void number(Collection<Waiting> seen, long number) {
        for (Waiting one : seen) {
            boolean asSeen = posts.find(one.id()).map(this::asItIs).equals(Optional.of(one));
            if (asSeen && waits(one)) {
                numbers.put(one.id(), new Given(one, number));
            }
        }
    }

    @Override
    public synchronized void settle(Order seen) {
        if (seen.epoch().equals(order.epoch())) {
            order = new Order(order.epoch(), order.drawn(), Math.max(order.settled(), seen.drawn()));
        }
    }

    @Override
    public synchronized void retell(Collection<PostId> some) {
        some.forEach(id -> retold.merge(id, 1L, Long::sum));
    }

    @Override
    public synchronized Part changed(Place after, long upTo, int limit) {
        List<Numbered> found = posts.all().stream()
                .filter(post -> post.publicFrom() > 0 && !waits(asItIs(post)))
                .map(post -> new Numbered(post, numbers.get(post.id()).number()))
                .filter(post -> post.number() <= upTo && isBehind(post.place(), after))
                .sorted(Comparator.comparing(Numbered::number)
                        .thenComparing(post -> post.place().id()))
                .limit(limit + 1L)
                .toList();
        return found.size() > limit ? new Part(found.subList(0, limit), true) : new Part(found, false);
    }

    private static boolean isBehind(Place place, Place other) {
        return place.number() > other.number()
                || place.number() == other.number() && place.id().compareTo(other.id()) > 0;
    }

    private boolean waits(Waiting post) {
        Given given = numbers.get(post.id());
        return given == null || !given.to().equals(post);
    }

    private Waiting asItIs(Post post) {
        return new Waiting(post.id(), post.version(), retold.getOrDefault(post.id(), 0L));
    }
}
