package dev.postbag.content.post;

import dev.postbag.content.InMemoryMarks;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Source articles in memory: one for each post, if any. */
public final class InMemorySourceArticles implements SourceArticles {

    private final Map<String, String> articles = new ConcurrentHashMap<>();
    private final InMemoryMarks marks = new InMemoryMarks();

    public void set(PostId post, String article) {
        articles.put(post.value(), article);
        marks.leave(post.value(), post.value());
    }

    @Override
    public SortedMap<String, String> quotedIn(Post post) {
        String article = articles.get(post.id().value());
        return article == null ? new TreeMap<>() : new TreeMap<>(Map.of("q1", article));
    }

    @Override
    public boolean tell(int limit, Consumer<Set<String>> posts) {
        return marks.tell(limit, posts);
    }
}
