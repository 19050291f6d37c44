package dev.postbag.content.post;

import org.jspecify.annotations.Nullable;

/**
 * Part of the list of all posts.
 *
 * @param from the first day or period, inclusive
 * @param to the last day or period, inclusive: {@code 2025-08} takes in all its days
 * @param topic the slug of what all of them are about
 * @param after the place the part begins behind
 */
public record PostRange(
        @Nullable PublishedOn from,
        @Nullable PublishedOn to,
        @Nullable String topic,
        @Nullable PostPlace after) {

    public static final PostRange ALL = new PostRange(null, null, null, null);

    public boolean holds(PostSummary post) {
        PostPlace place = post.place();
        String date = place.publishedOn().value();
        return (from == null || date.compareTo(from.value()) >= 0)
                && (to == null || date.compareTo(to.value()) <= 0 || date.startsWith(to.value()))
                && (after == null || place.compareTo(after) > 0)
                && (topic == null
                        || post.particulars().topics().stream()
                                .anyMatch(its -> its.slug().equals(topic)));
    }
}
