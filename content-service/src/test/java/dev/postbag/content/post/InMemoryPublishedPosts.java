package dev.postbag.content.post;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What everybody can read, out of posts in memory. */
public class InMemoryPublishedPosts implements PublishedPosts {

    private final InMemoryPosts posts;

    public InMemoryPublishedPosts(InMemoryPosts posts) {
        this.posts = posts;
    }

    @Override
    public List<Post> newest(@Nullable String topic, int limit) {
        return posts.list(new PostRange(null, null, topic, null), limit).stream()
                .map(summary -> posts.find(summary.id()).orElseThrow())
                .toList();
    }

    @Override
    public Optional<Instant> changedLast() {
        return posts.all().stream()
                .filter(post -> post.status() != PostStatus.DRAFT)
                .map(Post::updatedAt)
                .max(Comparator.naturalOrder());
    }

    @Override
    public long count() {
        return published().count();
    }

    @Override
    public void each(String beginning, int limit, Consumer<PublishedAddress> reader) {
        published()
                .filter(post -> post.id().value().startsWith(beginning))
                .limit(limit)
                .map(PublishedAddress::of)
                .forEach(reader);
    }

    private Stream<Post> published() {
        return posts.all().stream().filter(post -> post.status() == PostStatus.PUBLISHED);
    }
}
