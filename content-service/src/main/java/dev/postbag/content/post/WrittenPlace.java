package dev.postbag.content.post;

import java.time.Instant;
import java.util.Comparator;

/** A post's place among those that were written here: the newest first. */
public record WrittenPlace(Instant createdAt, PostId id) implements Comparable<WrittenPlace> {

    private static final Comparator<WrittenPlace> ORDER = Comparator.comparing(WrittenPlace::createdAt)
            .thenComparing(place -> place.id().value())
            .reversed();

    public static WrittenPlace of(Post post) {
        return new WrittenPlace(post.createdAt(), post.id());
    }

    @Override
    public int compareTo(WrittenPlace other) {
        return ORDER.compare(this, other);
    }
}
