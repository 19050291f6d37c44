package dev.postbag.comment;

import dev.postbag.comment.notice.CompletingNotices;
import dev.postbag.comment.notice.Notice;
import dev.postbag.comment.notice.NoticePlace;
import dev.postbag.comment.notice.Notices;
import dev.postbag.kit.sweep.Sweeps;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Concludes, from time to time, cases that a dying process left when it had taken the comment down; counts the open. */
@ApplicationScoped
public class NoticeSweep {

    private static final int HANDFUL = 100;

    private final Notices notices;
    private final CompletingNotices completing;
    private final NoticeSettings settings;
    private final Sweeps sweeps;

    NoticeSweep(
            Notices notices,
            CompletingNotices completing,
            NoticeSettings settings,
            MeterRegistry meters,
            Clock clock,
            Sweeps sweeps) {
        this.sweeps = sweeps;
        this.notices = notices;
        this.completing = completing;
        this.settings = settings;
        meters.gauge("postbag.notices.open", notices, all -> told(all::countOpen));
        meters.gauge("postbag.notices.overdue", notices, all -> told(() -> all.countOverdue(clock.instant())));
    }

    void onStart(@Observes StartupEvent starting) {
        sweeps.start("notice-sweep", settings.sweepEvery(), "Cases could not be looked through", this::sweep);
    }

    /** NaN when it cannot be told. */
    private static double told(LongSupplier number) {
        try {
            return number.getAsLong();
        } catch (RuntimeException outOfReach) {
            return Double.NaN;
        }
    }

    private void sweep() {
        Optional<NoticePlace> after = Optional.empty();
        List<Notice> open;
        do {
            open = notices.dueSoonest(Optional.of(Notice.State.OPEN), after, HANDFUL);
            open.forEach(completing::complete);
            after = open.isEmpty() ? after : Optional.of(NoticePlace.of(open.getLast()));
        } while (open.size() == HANDFUL);
    }
}
