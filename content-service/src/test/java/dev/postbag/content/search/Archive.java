package dev.postbag.content.search;

import static dev.postbag.content.post.StoryBuilder.aStory;

import dev.postbag.content.post.InMemoryNumberedPosts;
import dev.postbag.content.post.InMemoryPosts;
import dev.postbag.content.post.NumberedPosts;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.Resolution;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.content.post.StoryBuilder;
import dev.postbag.content.post.SyncingPosts;
import dev.postbag.content.post.WithdrawPost;
import dev.postbag.content.post.WithdrawingPosts;
import dev.postbag.content.search.store.LuceneIndex;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts and what finds them, as a replica has it. */
final class Archive implements AutoCloseable {

    private final InMemoryPosts posts = new InMemoryPosts();
    private final NumberedPosts numbered = new InMemoryNumberedPosts(posts);
    private final Path path;
    private LuceneIndex index;
    private FollowingPosts following;

    Archive(Path path) {
        this.path = path;
        restart();
    }

    Post tell(String date, String title, String... texts) {
        return tell(aStory().publishedOn(date).titled(title).saying(texts));
    }

    Post tell(StoryBuilder story) {
        return ((Resolution.Resolved) new ResolvingStories(posts, Clock.systemUTC()).resolve(story.build())).post();
    }

    void withdraw(Post post) {
        new WithdrawingPosts(posts, Clock.systemUTC())
                .withdraw(new WithdrawPost(post.id().value(), "It was asked for."));
    }

    /** Gives the changes their places in the order. */
    void number() {
        numbered.number(numbered.waiting(1_000), numbered.draw());
        numbered.settle(numbered.order());
    }

    /** Has the index follow all there is. */
    void follow() {
        number();
        while (following.follow()) {
            // There is more.
        }
    }

    void keep() {
        index.keep();
    }

    /** As after a kill: what was not kept is lost. The posts stay. */
    void restart() {
        index = new LuceneIndex(path);
        following = new FollowingPosts(new SyncingPosts(numbered), index);
    }

    void stop() {
        index.close();
    }

    SearchIndex index() {
        return index;
    }

    SearchResult ask(String words) {
        return ask(SearchQuery.of(words), null, 100);
    }

    SearchResult ask(SearchQuery query, @Nullable HitPlace after, int limit) {
        return new SearchingPosts(index, following, posts).search(query, after, limit);
    }

    SearchResult.Found found(String words) {
        return (SearchResult.Found) ask(words);
    }

    List<String> titles(String words) {
        return titles(SearchQuery.of(words));
    }

    List<String> titles(SearchQuery query) {
        return titles((SearchResult.Found) ask(query, null, 100));
    }

    static List<String> titles(SearchResult.Found found) {
        return found.hits().stream().map(hit -> hit.post().current().title()).toList();
    }

    /** All there is, so many at a time. */
    List<String> allTitles(String words, int atOnce) {
        List<String> all = new ArrayList<>();
        @Nullable HitPlace after = null;
        do {
            SearchResult.Found part = (SearchResult.Found) ask(SearchQuery.of(words), after, atOnce);
            all.addAll(titles(part));
            after = part.next().orElse(null);
        } while (after != null);
        return all;
    }

    /** A passage with the matches between brackets. */
    static String shown(List<Shown> text) {
        StringBuilder shown = new StringBuilder();
        text.forEach(run -> shown.append(run.match() ? "[" + run.text() + "]" : run.text()));
        return shown.toString();
    }

    @Override
    public void close() {
        index.close();
    }
}
