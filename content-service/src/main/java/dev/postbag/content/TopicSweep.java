package dev.postbag.content;

import dev.postbag.content.post.GivingTopics;
import dev.postbag.kit.sweep.Sweeps;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Has posts be given their topics that another version wrote without, for as long as there may be one. */
@ApplicationScoped
public class TopicSweep {

    private static final Duration EVERY = Duration.ofSeconds(30);

    private final GivingTopics giving;
    private final Sweeps sweeps;

    TopicSweep(GivingTopics giving, Sweeps sweeps) {
        this.giving = giving;
        this.sweeps = sweeps;
    }

    void onStart(@Observes StartupEvent starting) {
        sweeps.start("topic-sweep", EVERY, "Posts could not be given their topics", giving::give);
    }
}
