package dev.postbag.comment.thread;

import java.time.Instant;
import java.util.Comparator;

/** Where a comment stands in its thread: oldest first, those of one millisecond by id. */
public record Place(Instant createdAt, String id) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::createdAt).thenComparing(Place::id);

    public static Place of(Comment comment) {
        return new Place(comment.createdAt(), comment.id());
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
