package dev.postbag.content.post;

import java.util.Comparator;

/** Where a post stands in the list of all: the newest day first, on a day the latest post first. */
public record PostPlace(PublishedOn publishedOn, int dayPosition, PostId id) implements Comparable<PostPlace> {

    private static final Comparator<PostPlace> NEWEST_FIRST = Comparator.comparing(PostPlace::publishedOn)
            .thenComparing(PostPlace::dayPosition)
            .reversed()
            .thenComparing(place -> place.id().value());

    @Override
    public int compareTo(PostPlace other) {
        return NEWEST_FIRST.compare(this, other);
    }
}
