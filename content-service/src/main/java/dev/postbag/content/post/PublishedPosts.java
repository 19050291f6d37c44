package dev.postbag.content.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What everybody can read, for those who tell the world of it. */
public interface PublishedPosts {

    /**
     * Up to {@code limit} posts, pages left out, newest first; fewer where they are very long.
     *
     * @param topic the slug of what they are about; none for all
     */
    List<Post> newest(@Nullable String topic, int limit);

    /** When one of those that are or were for everybody changed last, also by being taken down. */
    Optional<Instant> changedLast();

    /** How many posts and pages there are. */
    long count();

    /** Gives each post and page whose id begins so, up to {@code limit}, without holding them all at once. */
    void each(String beginning, int limit, Consumer<PublishedAddress> reader);
}
