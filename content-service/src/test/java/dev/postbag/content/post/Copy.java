package dev.postbag.content.post;

import dev.postbag.content.discussion.ReadingCounts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A copy of all posts as a client keeps it, that is brought up to date by syncing only. */
public final class Copy {

    private final ReadingCounts comments;
    private final SourceArticles articles;
    private final Map<String, String> kept = new TreeMap<>();
    private Optional<SyncPoint> since = Optional.empty();

    public Copy(ReadingCounts comments, SourceArticles articles) {
        this.comments = comments;
        this.articles = articles;
    }

    /** Takes one part of what changed; whether there is more already. */
    public boolean take(SyncingPosts syncing, int limit) {
        return switch (syncing.read(since, limit)) {
            case SyncReading.Unknown unknown -> throw new AssertionError("The store knows its own point no more");
            case SyncReading.NotYet notYet -> false;
            case SyncReading.Changed changed -> {
                kept.putAll(asRead(changed.posts(), comments, articles));
                since = Optional.of(changed.next());
                yield changed.more();
            }
        };
    }

    public Map<String, String> kept() {
        return kept;
    }

    /** What readers see of the posts, drafts left out. */
    public static Map<String, String> asRead(Collection<Post> posts, ReadingCounts comments, SourceArticles articles) {
        Map<String, Long> counts =
                comments.of(posts.stream().map(post -> post.id().value()).toList());
        return posts.stream()
                .filter(post -> post.publicFrom() > 0)
                .collect(Collectors.toMap(
                        post -> post.id().value(),
                        post -> post.status() != PostStatus.PUBLISHED
                                ? post.status().code()
                                : List.of(
                                                post.version(),
                                                counts.getOrDefault(post.id().value(), 0L),
                                                articles.quotedIn(post))
                                        .toString()));
    }
}
