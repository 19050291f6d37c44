package dev.postbag.comment;

import dev.postbag.comment.notice.CompletingNotices;
import dev.postbag.comment.notice.Notice;
import dev.postbag.comment.notice.NoticePlace;
import dev.postbag.comment.notice.Notices;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/** Concludes, from time to time, cases that a dying process left when it had taken the comment down; counts the open. */
@ApplicationScoped
public class NoticeSweep {

    private static final Logger LOG = Logger.getLogger(NoticeSweep.class);
    private static final int HANDFUL = 100;

    private final Notices notices;
    private final CompletingNotices completing;
    private final NoticeSettings settings;
    private final CountDownLatch stopping = new CountDownLatch(1);

    NoticeSweep(
            Notices notices, CompletingNotices completing, NoticeSettings settings, MeterRegistry meters, Clock clock) {
        this.notices = notices;
        this.completing = completing;
        this.settings = settings;
        meters.gauge("postbag.notices.open", notices, all -> told(all::countOpen));
        meters.gauge("postbag.notices.overdue", notices, all -> told(() -> all.countOverdue(clock.instant())));
    }

    void onStart(@Observes StartupEvent starting) {
        Thread.ofVirtual().name("notice-sweep").start(this::run);
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping.countDown();
    }

    /** NaN when it cannot be told. */
    private static double told(LongSupplier number) {
        try {
            return number.getAsLong();
        } catch (RuntimeException outOfReach) {
            return Double.NaN;
        }
    }

    private void run() {
        try {
            while (!stopping.await(settings.sweepEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                sweep();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            Optional<NoticePlace> after = Optional.empty();
            List<Notice> open;
            do {
                open = notices.dueSoonest(Optional.of(Notice.State.OPEN), after, HANDFUL);
                open.forEach(completing::complete);
                after = open.isEmpty() ? after : Optional.of(NoticePlace.of(open.getLast()));
            } while (open.size() == HANDFUL);
        } catch (RuntimeException failed) {
            LOG.warnf("Cases could not be looked through, trying again later: %s", failed);
        }
    }
}
