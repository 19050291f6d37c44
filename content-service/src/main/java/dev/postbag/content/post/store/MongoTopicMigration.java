package dev.postbag.content.post.store;

import dev.postbag.content.post.Topics;
import dev.postbag.kit.migration.Migration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Gives posts their topics that were kept before there were any. The version before reads and writes what comes of it: it
 * takes the topics away where it changes the labels that they follow from, and those posts are found again.
 */
@ApplicationScoped
public class MongoTopicMigration implements Migration {

    private static final int AT_ONCE = 500;

    private final Topics topics;

    MongoTopicMigration(Topics topics) {
        this.topics = topics;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public int readableFrom() {
        return 1;
    }

    /** Those that lack them are found by that, wherever they stand. */
    @Override
    public Optional<Step> next(String place) {
        int done = topics.giveToThoseWithout(AT_ONCE);
        return done == 0 ? Optional.empty() : Optional.of(new Step(place, done));
    }
}
