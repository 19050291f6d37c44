package dev.postbag.comment.push;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Subscriptions kept in memory, for tests. */
public final class InMemorySubscriptions implements Subscriptions {

    private static final class Kept {
        private Subscription subscription;
        private Instant dueAt = Instant.EPOCH;
        private @Nullable Instant heardAt;
        private boolean news;
        private @Nullable String newest;
        private @Nullable String claim;
        private int tries;

        Kept(Subscription subscription) {
            this.subscription = subscription;
        }

        void hear(Instant at, @Nullable String post) {
            if (heardAt == null || heardAt.isBefore(at)) {
                news = true;
                heardAt = at;
                newest = post;
                tries = 0;
            }
        }
    }

    /** Where those of topics are, which no thread is. */
    private static final String TOPICS = "topics";

    private final Map<String, Kept> all = new HashMap<>();

    @Override
    public synchronized void keep(Subscription subscription, Instant now) {
        all.computeIfAbsent(subscription.id(), any -> new Kept(subscription)).subscription = subscription;
    }

    @Override
    public synchronized Optional<Subscription> withId(String id, Instant now) {
        return Optional.ofNullable(all.get(id))
                .map(kept -> kept.subscription)
                .filter(subscription -> subscription.endsAt().isAfter(now));
    }

    @Override
    public synchronized long count(Interest beside, int most) {
        return all.values().stream()
                .filter(kept -> placeOf(kept.subscription.interest()).equals(placeOf(beside)))
                .limit(most)
                .count();
    }

    @Override
    public synchronized void remove(String id) {
        all.remove(id);
    }

    @Override
    public synchronized void removeIn(String post) {
        all.values().removeIf(kept -> postOf(kept).equals(post));
    }

    @Override
    public synchronized void removeAbout(String comment) {
        all.values().removeIf(kept -> comment.equals(commentOf(kept)));
    }

    @Override
    public synchronized Set<String> heardIn(Set<String> posts) {
        return all.values().stream()
                .map(InMemorySubscriptions::postOf)
                .filter(posts::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized List<String> posts(String after, int limit) {
        return all.values().stream()
                .map(InMemorySubscriptions::postOf)
                .filter(post -> post.compareTo(after) > 0 && !post.equals(TOPICS))
                .distinct()
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void tellOfComment(String post, Optional<String> answered, Instant at) {
        Predicate<Kept> concerned = kept -> commentOf(kept) == null
                || answered.filter(one -> one.equals(commentOf(kept))).isPresent();
        all.values().stream()
                .filter(kept -> postOf(kept).equals(post))
                .filter(concerned)
                .forEach(kept -> kept.hear(at, null));
    }

    @Override
    public synchronized void tellOfPost(String post, List<String> topics, Instant at) {
        all.values().stream()
                .filter(kept -> switch (kept.subscription.interest()) {
                    case Interest.NewPosts posts -> true;
                    case Interest.NewPostsAbout posts -> topics.contains(posts.topic());
                    case Interest.InThread thread -> false;
                    case Interest.Replies replies -> false;
                })
                .forEach(kept -> kept.hear(at, post));
    }

    @Override
    public synchronized Optional<Pending> claim(Instant now, Instant until) {
        Optional<Kept> due = all.values().stream()
                .filter(kept -> kept.news && !kept.dueAt.isAfter(now))
                .filter(kept -> kept.subscription.endsAt().isAfter(now))
                .min(Comparator.comparing(kept -> kept.dueAt));
        due.ifPresent(kept -> {
            kept.dueAt = until;
            kept.claim = UUID.randomUUID().toString();
        });
        return due.map(kept -> new Pending(
                kept.subscription,
                Objects.requireNonNull(kept.claim),
                Objects.requireNonNull(kept.heardAt),
                Optional.ofNullable(kept.newest),
                kept.tries));
    }

    @Override
    public synchronized void told(Pending pending, Instant notBefore) {
        claimed(pending).ifPresent(kept -> {
            kept.news = !pending.heardAt().equals(kept.heardAt);
            kept.dueAt = notBefore;
            kept.claim = null;
            kept.tries = 0;
        });
    }

    @Override
    public synchronized void putOff(Pending pending, Instant notBefore, boolean tried) {
        claimed(pending).ifPresent(kept -> {
            kept.dueAt = notBefore;
            kept.claim = null;
            kept.tries += tried ? 1 : 0;
        });
    }

    private Optional<Kept> claimed(Pending pending) {
        return Optional.ofNullable(all.get(pending.subscription().id()))
                .filter(kept -> pending.claim().equals(kept.claim));
    }

    private static String postOf(Kept kept) {
        return placeOf(kept.subscription.interest());
    }

    private static String placeOf(Interest interest) {
        return switch (interest) {
            case Interest.NewPosts posts -> "";
            case Interest.NewPostsAbout posts -> TOPICS;
            case Interest.InThread thread -> thread.post();
            case Interest.Replies replies -> replies.post();
        };
    }

    private static @Nullable String commentOf(Kept kept) {
        return kept.subscription.interest() instanceof Interest.Replies replies ? replies.comment() : null;
    }
}
