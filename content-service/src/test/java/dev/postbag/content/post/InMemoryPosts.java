package dev.postbag.content.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Posts in memory, with what others were told of them. */
public class InMemoryPosts implements Posts {

    private final Map<PostId, Post> posts = new HashMap<>();
    private final Map<PostId, TreeMap<Integer, Revision>> revisions = new HashMap<>();
    private final Map<Slug, PostId> slugs = new HashMap<>();
    private final Map<String, RefusedStory> refused = new HashMap<>();
    private final List<PostChange> told = new ArrayList<>();

    public synchronized List<PostChange> told() {
        return List.copyOf(told);
    }

    public synchronized List<Post> all() {
        return List.copyOf(posts.values());
    }

    @Override
    public synchronized Optional<Post> find(PostId id) {
        return Optional.ofNullable(posts.get(id));
    }

    @Override
    public synchronized Map<Claim, Post> owners(Collection<Claim> claims) {
        Map<Claim, Post> owners = new HashMap<>();
        for (Post post : posts.values()) {
            post.claims().stream().filter(claims::contains).forEach(claim -> owners.put(claim, post));
        }
        return owners;
    }

    @Override
    public synchronized Optional<Post> at(Slug slug) {
        return Optional.ofNullable(slugs.get(slug)).flatMap(this::find);
    }

    @Override
    public synchronized Slug reserve(Slug wanted, PostId post) {
        for (int number = 1; ; number++) {
            Slug slug = wanted.numbered(number);
            if (Objects.equals(slugs.computeIfAbsent(slug, free -> post), post)) {
                return slug;
            }
        }
    }

    @Override
    public synchronized boolean add(Post post, List<PostChange> changes) {
        if (posts.containsKey(post.id()) || clashes(post)) {
            return false;
        }
        posts.put(post.id(), post);
        keep(post, changes);
        return true;
    }

    @Override
    public synchronized boolean replace(Post before, Post after, List<PostChange> changes) {
        if (posts.get(before.id()).version() != before.version() || clashes(after)) {
            return false;
        }
        posts.put(after.id(), after);
        keep(after, changes);
        return true;
    }

    @Override
    public synchronized void refuse(RefusedStory story, List<PostChange> changes) {
        if (refused.putIfAbsent(story.story(), story) == null) {
            told.addAll(changes);
        }
    }

    @Override
    public synchronized List<Post> changedSince(Instant time, PostId after, int limit) {
        Comparator<Post> order = Comparator.comparing(Post::updatedAt)
                .thenComparing(post -> post.id().value());
        return posts.values().stream()
                .filter(post -> post.updatedAt().isAfter(time)
                        || post.updatedAt().equals(time)
                                && (after == null || post.id().value().compareTo(after.value()) > 0))
                .sorted(order)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Revision> revision(PostId post, int number) {
        return Optional.ofNullable(revisions.getOrDefault(post, new TreeMap<>()).get(number));
    }

    @Override
    public synchronized List<Revision> putAside(PostId post) {
        return List.copyOf(revisions.getOrDefault(post, new TreeMap<>()).values());
    }

    @Override
    public synchronized boolean erase(PostId post, Revision before, Revision after) {
        return revisions.get(post).replace(before.number(), before, after);
    }

    @Override
    public synchronized List<RevisionSummary> revisions(PostId post, int before, int limit) {
        return revisions.getOrDefault(post, new TreeMap<>()).headMap(before, false).descendingMap().values().stream()
                .limit(limit)
                .map(RevisionSummary::of)
                .toList();
    }

    @Override
    public synchronized List<PostSummary> list(PostRange range, PostKind kind, int limit) {
        return posts.values().stream()
                .filter(post -> post.status() == PostStatus.PUBLISHED)
                .filter(post -> post.particulars().kind() == kind)
                .map(PostSummary::of)
                .filter(range::holds)
                .sorted(Comparator.comparing(PostSummary::place))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Post> writtenHere(WrittenPlace after, int limit) {
        return posts.values().stream()
                .filter(Post::isWrittenHere)
                .filter(post -> post.status() == PostStatus.DRAFT || post.status() == PostStatus.PUBLISHED)
                .filter(post -> after == null || WrittenPlace.of(post).compareTo(after) > 0)
                .sorted(Comparator.comparing(WrittenPlace::of))
                .limit(limit)
                .toList();
    }

    private boolean clashes(Post post) {
        return owners(post.claims()).values().stream()
                .anyMatch(owner -> !owner.id().equals(post.id()));
    }

    private void keep(Post post, List<PostChange> changes) {
        revisions
                .computeIfAbsent(post.id(), none -> new TreeMap<>())
                .putIfAbsent(post.current().number(), post.current());
        told.addAll(changes);
    }
}
