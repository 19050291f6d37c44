package dev.postbag.comment;

import dev.postbag.comment.thread.FollowingChanges;
import dev.postbag.kit.sweep.Sweeps;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Has counts and the order of changes follow what changed, again and again, on each replica. */
@ApplicationScoped
public class ChangeSweep {

    private final FollowingChanges following;
    private final CommentSettings settings;
    private final Sweeps sweeps;

    ChangeSweep(FollowingChanges following, CommentSettings settings, Sweeps sweeps) {
        this.sweeps = sweeps;
        this.following = following;
        this.settings = settings;
    }

    void onStart(@Observes StartupEvent starting) {
        sweeps.start("change-sweep", settings.followEvery(), "Counts could not follow what changed", following::follow);
    }
}
