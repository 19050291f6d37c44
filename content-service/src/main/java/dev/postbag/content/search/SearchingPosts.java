package dev.postbag.content.search;

import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.PostStatus;
import dev.postbag.content.post.Posts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Finds posts by what they say. What is shown of one is read from the post as it is now: words that were taken out of it
 * show nowhere, and do not lead to it, also before the index knows.
 */
@ApplicationScoped
public class SearchingPosts {

    private static final int PASSAGES = 3;

    /** Whole posts may be large. */
    private static final int READ_AT_ONCE = 10;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    /** A search is work: more at once would only take the processors from what else is read. */
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    private final SearchIndex index;
    private final FollowingPosts following;
    private final Posts posts;

    public SearchingPosts(SearchIndex index, FollowingPosts following, Posts posts) {
        this.index = index;
        this.following = following;
        this.posts = posts;
    }

    public SearchResult search(SearchQuery query, @Nullable HitPlace after, int limit) {
        if (!following.isComplete()) {
            return new SearchResult.NotYet(index.size());
        }
        try {
            if (!places.tryAcquire(LONGEST_WAIT.toNanos(), TimeUnit.NANOSECONDS)) {
                return new SearchResult.Busy();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return new SearchResult.Busy();
        }
        try {
            return found(query, after, limit);
        } catch (IndexClosedException meanwhile) {
            return new SearchResult.NotYet(index.size());
        } finally {
            places.release();
        }
    }

    private SearchResult.Found found(SearchQuery query, @Nullable HitPlace after, int limit) {
        Matches matches = index.search(query, after, limit + 1);
        boolean more = matches.posts().size() > limit;
        List<Matches.Match> found = more ? matches.posts().subList(0, limit) : matches.posts();
        return new SearchResult.Found(
                hits(found, index.highlights(query)),
                more ? Optional.of(found.getLast().place()) : Optional.empty(),
                matches.everyWord(),
                matches.readAs());
    }

    private List<SearchResult.Hit> hits(List<Matches.Match> found, SearchIndex.Highlights highlights) {
        List<SearchResult.Hit> hits = new ArrayList<>();
        for (int start = 0; start < found.size(); start += READ_AT_ONCE) {
            List<Matches.Match> some = found.subList(start, Math.min(found.size(), start + READ_AT_ONCE));
            Map<PostId, Post> now =
                    posts.find(some.stream().map(Matches.Match::id).toList());
            some.stream()
                    .flatMap(match -> hit(match, now.get(match.id()), highlights).stream())
                    .forEach(hits::add);
        }
        return hits;
    }

    private static Optional<SearchResult.Hit> hit(
            Matches.Match match, @Nullable Post post, SearchIndex.Highlights highlights) {
        if (post == null || post.status() != PostStatus.PUBLISHED) {
            return Optional.empty();
        }
        String title = post.current().title();
        Optional<List<Shown>> shown = highlights.whole(title);
        List<Passage> passages = highlights.passages(Line.of(post.current().blocks()), PASSAGES);
        boolean still = post.version() == match.version() || shown.isPresent() || !passages.isEmpty();
        return still
                ? Optional.of(
                        new SearchResult.Hit(post, shown.orElseGet(() -> List.of(new Shown(title, false))), passages))
                : Optional.empty();
    }
}
