package dev.postbag.comment;

import dev.postbag.comment.thread.FollowingChanges;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Has counts and the order of changes follow what changed, again and again, on each replica. */
@ApplicationScoped
public class ChangeSweep {

    private static final Logger LOG = Logger.getLogger(ChangeSweep.class);

    private final FollowingChanges following;
    private final CommentSettings settings;
    private final CountDownLatch stopping = new CountDownLatch(1);

    ChangeSweep(FollowingChanges following, CommentSettings settings) {
        this.following = following;
        this.settings = settings;
    }

    void onStart(@Observes StartupEvent starting) {
        Thread.ofVirtual().name("change-sweep").start(this::run);
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping.countDown();
    }

    private void run() {
        try {
            while (!stopping.await(settings.followEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                sweep();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            following.follow();
        } catch (RuntimeException failed) {
            LOG.warnf("Counts could not follow what changed, trying again: %s", failed);
        }
    }
}
