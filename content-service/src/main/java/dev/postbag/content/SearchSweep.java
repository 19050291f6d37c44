package dev.postbag.content;

import dev.postbag.content.post.Rush;
import dev.postbag.content.search.FollowingPosts;
import dev.postbag.content.search.SearchIndex;
import dev.postbag.content.search.store.LuceneIndex;
import dev.postbag.kit.sweep.Sweeps;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Has the search index of this replica follow what changed, and be kept on disk. */
@ApplicationScoped
public class SearchSweep {

    /** What was not kept is read again after a kill. */
    private static final Duration KEPT_EVERY = Duration.ofSeconds(10);

    /** Longer than any word may stay in a file that was taken out of a post. */
    private static final Duration SHED_EVERY = Duration.ofMinutes(10);

    /** What its disk cannot take now, it cannot take at once. */
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);

    /** In times of the work before. */
    private static final int REST_IN_A_RUSH = 19;

    private final FollowingPosts following;
    private final SearchIndex index;
    private final Rush rush;
    private final SyncSettings settings;
    private final Sweeps sweeps;
    private final Clock clock;
    private Instant again = Instant.MIN;
    private Instant rested = Instant.MIN;

    SearchSweep(
            FollowingPosts following,
            SearchIndex index,
            Rush rush,
            SyncSettings settings,
            Sweeps sweeps,
            Clock clock,
            MeterRegistry meters) {
        this.following = following;
        this.index = index;
        this.rush = rush;
        this.settings = settings;
        this.sweeps = sweeps;
        this.clock = clock;
        Gauge.builder("postbag.search.posts", index, SearchIndex::size).register(meters);
        Gauge.builder("postbag.search.complete", following, posts -> posts.isComplete() ? 1 : 0)
                .register(meters);
    }

    void onStart(@Observes StartupEvent starting) {
        sweeps.start("search-sweep", settings.followEvery(), "Search could not follow the posts", this::follow);
        sweeps.start("search-keeper", KEPT_EVERY, "The search index could not be kept", index::keep);
        sweeps.start("search-shedder", SHED_EVERY, "The search index could not be rid of what is gone", index::shed);
    }

    private void follow() {
        Instant now = clock.instant();
        if (now.isBefore(again) || rush.isOn() && now.isBefore(rested)) {
            return;
        }
        try {
            followSome();
        } catch (UncheckedIOException unusable) {
            again = clock.instant().plus(AFTER_A_FAILURE);
            throw unusable;
        }
    }

    /** While stories come in it leaves the processors to them, and is behind. */
    private void followSome() {
        boolean more;
        do {
            Instant began = clock.instant();
            more = following.follow();
            if (more && rush.isOn()) {
                rested = began.plus(Duration.between(began, clock.instant()).multipliedBy(REST_IN_A_RUSH));
            }
        } while (more && !rush.isOn());
    }

    @Produces
    @Singleton
    static LuceneIndex index(SearchSettings settings) {
        return new LuceneIndex(settings.path().orElseGet(SearchSweep::temporary));
    }

    static void close(@Disposes LuceneIndex index, SearchSettings settings) {
        if (settings.path().isPresent()) {
            index.close();
        } else {
            index.remove();
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("postbag-search-");
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "No directory for the search index can be made: set postbag.search.path", failed);
        }
    }
}
