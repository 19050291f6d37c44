package dev.postbag.comment;

import dev.postbag.comment.notice.CompletingNotices;
import dev.postbag.comment.notice.Notice;
import dev.postbag.comment.notice.NoticePlace;
import dev.postbag.comment.notice.Notices;
import dev.postbag.kit.metric.AskedNumbers;
import dev.postbag.kit.sweep.Sweeps;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

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
            AskedNumbers numbers,
            Clock clock,
            Sweeps sweeps) {
        this.sweeps = sweeps;
        this.notices = notices;
        this.completing = completing;
        this.settings = settings;
        numbers.gauge("postbag.notices.open", Tags.empty(), notices::countOpen);
        numbers.gauge("postbag.notices.overdue", Tags.empty(), () -> notices.countOverdue(clock.instant()));
    }

    void onStart(@Observes StartupEvent starting) {
        sweeps.start("notice-sweep", settings.sweepEvery(), "Cases could not be looked through", this::sweep);
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
