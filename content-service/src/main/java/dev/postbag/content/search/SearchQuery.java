package dev.postbag.content.search;

import dev.postbag.content.post.PublishedOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param words at least one of them wanted
 * @param in none for everywhere
 * @param outlet one that posts are to quote, as somebody writes it
 * @param topic the slug of what posts are to be about
 * @param from the first day or period, inclusive
 * @param to the last day or period, inclusive
 */
public record SearchQuery(
        List<Wanted> words,
        @Nullable SearchedPart in,
        @Nullable String outlet,
        @Nullable String topic,
        @Nullable PublishedOn from,
        @Nullable PublishedOn to) {

    public SearchQuery {
        words = List.copyOf(words);
        if (words.stream().allMatch(Wanted::without)) {
            throw new IllegalArgumentException("nothing to look for");
        }
    }

    public static SearchQuery of(String words) {
        return new SearchQuery(Wanted.read(words), null, null, null, null, null);
    }
}
