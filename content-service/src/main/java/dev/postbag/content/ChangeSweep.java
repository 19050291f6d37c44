package dev.postbag.content;

import dev.postbag.content.post.NumberingPosts;
import dev.postbag.kit.sweep.Sweeps;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Has the order of changes follow what changed, again and again, on each replica. */
@ApplicationScoped
public class ChangeSweep {

    private final NumberingPosts numbering;
    private final SyncSettings settings;
    private final Sweeps sweeps;

    ChangeSweep(NumberingPosts numbering, SyncSettings settings, Sweeps sweeps) {
        this.sweeps = sweeps;
        this.numbering = numbering;
        this.settings = settings;
    }

    void onStart(@Observes StartupEvent starting) {
        sweeps.start("change-sweep", settings.followEvery(), "Changes could not be numbered", numbering::number);
    }
}
