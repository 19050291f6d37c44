package dev.postbag.kit.audit;

import dev.postbag.kit.outbox.StuckEvents;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Has the service audited when it is due or asked for, in the background, by one replica at a time. */
@ApplicationScoped
public class AuditWorker {

    /** An event that waits in its document for longer than anything explains. */
    static final String STUCK = "event-stuck";

    private static final Logger LOG = Logger.getLogger(AuditWorker.class);
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Instance<Audit> audit;
    private final StuckEvents stuck;
    private final Audits audits;
    private final AuditMeters meters;
    private final AuditSettings settings;
    private final Clock clock;
    private final Instant begun;
    private final CountDownLatch stopping = new CountDownLatch(1);

    AuditWorker(
            Instance<Audit> audit,
            StuckEvents stuck,
            Audits audits,
            AuditMeters meters,
            AuditSettings settings,
            Clock clock) {
        this.audit = audit;
        this.stuck = stuck;
        this.audits = audits;
        this.meters = meters;
        this.settings = settings;
        this.clock = clock;
        this.begun = clock.instant();
    }

    void onStart(@Observes StartupEvent starting) {
        if (audit.isResolvable()) {
            Thread.ofVirtual().name("audit-worker").start(this::run);
        }
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping.countDown();
    }

    private void run() {
        while (!stoppedWithin(settings.sweepEvery())) {
            try {
                sweep();
            } catch (RuntimeException outOfReach) {
                LOG.warnf("The audit waits, trying again: %s", outOfReach);
            }
        }
    }

    private void sweep() {
        AuditState state = audits.state();
        meters.show(state.latest());
        if (state.requested() == state.done() && isDue(state.latest())) {
            audits.request();
        }
        Instant now = clock.instant();
        audits.claim(UUID.randomUUID().toString(), now, now.plus(settings.lease()))
                .ifPresent(this::audit);
    }

    private boolean isDue(@Nullable AuditResult latest) {
        Instant due = latest == null
                ? begun.plus(settings.firstAfter())
                : latest.startedAt().plus(settings.every());
        return !clock.instant().isBefore(due);
    }

    private void audit(Audits.Claim claim) {
        AuditLog log = new AuditLog(
                claim.request(),
                claim.before(),
                settings,
                clock,
                this::stoppedWithin,
                running -> audits.progress(claim, running, clock.instant().plus(settings.lease())));
        try {
            audit.get().run(log);
            stuck.since(
                    log.late(),
                    (document, since) -> log.found(STUCK, "document", document, "published", "waits since " + since));
            end(claim, log.ended(null));
        } catch (AuditStopped left) {
            audits.release(claim, clock.instant());
        } catch (RuntimeException failed) {
            LOG.warnf("The audit came to no end (attempt %d): %s", claim.attempt(), failed);
            LOG.debug("The audit failed", failed);
            if (claim.attempt() < ATTEMPTS) {
                audits.release(claim, clock.instant().plus(PAUSE));
            } else {
                end(claim, log.ended(failed.getClass().getSimpleName()));
            }
        }
    }

    private void end(Audits.Claim claim, AuditResult result) {
        if (audits.end(claim, result)) {
            meters.show(result);
            LOG.infof("Audited %s: %s", result.checked(), result.sound() ? "sound" : told(result));
        }
    }

    private static String told(AuditResult result) {
        return "not sound, %s%s%s"
                .formatted(
                        result.misfits(),
                        result.unchecked().isEmpty() ? "" : ", not checked: " + result.unchecked(),
                        Optional.ofNullable(result.failure())
                                .map(why -> ", failed: " + why)
                                .orElse(""));
    }

    private boolean stoppedWithin(Duration time) {
        try {
            return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
