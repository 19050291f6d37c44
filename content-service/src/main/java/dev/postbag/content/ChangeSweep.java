package dev.postbag.content;

import dev.postbag.content.post.NumberingPosts;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Has the order of changes follow what changed, again and again, on each replica. */
@ApplicationScoped
public class ChangeSweep {

    private static final Logger LOG = Logger.getLogger(ChangeSweep.class);

    private final NumberingPosts numbering;
    private final SyncSettings settings;
    private final CountDownLatch stopping = new CountDownLatch(1);

    ChangeSweep(NumberingPosts numbering, SyncSettings settings) {
        this.numbering = numbering;
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
            numbering.number();
        } catch (RuntimeException | Error failed) {
            LOG.warnf("Changes could not be numbered, trying again: %s", failed);
        }
    }
}
