package dev.postbag.content.post;

import java.util.List;
import java.util.Optional;

/** What the posts that everybody can read are about. Pages count for nothing here. */
public interface Topics {

    /** Up to {@code limit} in the order of their slugs, those behind one. */
    List<CountedTopic> behind(String slug, int limit);

    /** Nothing where no post that can be read is about it. */
    Optional<CountedTopic> find(String slug);

    /** Whether there are posts that a version without topics has written. */
    boolean areMissing();

    /** Gives up to {@code limit} posts of these their topics; how many those were. */
    int giveToThoseWithout(int limit);
}
