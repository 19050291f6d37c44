package dev.postbag.kit.sweep;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Does work again and again until the service ends, each kind on a thread of its own; a failure puts it off. */
@ApplicationScoped
public class Sweeps {

    private static final Logger LOG = Logger.getLogger(Sweeps.class);

    private final CountDownLatch stopping = new CountDownLatch(1);

    /**
     * @param pause before the work is done, each time
     * @param failed what the log says when it was not done, such as "Reports could not be passed on"
     */
    public void start(String name, Duration pause, String failed, Runnable work) {
        start(name, pause, pause, failed, work);
    }

    /** The same with another pause before the first time. */
    public void start(String name, Duration first, Duration pause, String failed, Runnable work) {
        Thread.ofVirtual().name(name).start(() -> repeat(first, pause, failed, work));
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping.countDown();
    }

    private void repeat(Duration first, Duration pause, String failed, Runnable work) {
        try {
            Duration next = first;
            while (!stopping.await(next.toMillis(), TimeUnit.MILLISECONDS)) {
                attempt(failed, work);
                next = pause;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void attempt(String failed, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error reason) {
            LOG.warnf("%s, trying again later: %s", failed, reason);
        }
    }
}
