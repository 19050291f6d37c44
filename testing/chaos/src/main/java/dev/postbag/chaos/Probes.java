package dev.postbag.chaos;

import dev.postbag.chaos.Target.Way;
import dev.postbag.local.process.Readiness;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Asks each replica every second whether it is ready, over the way its clients take; two noes take it out of its turn. */
public final class Probes implements AutoCloseable {

    private static final Duration PACE = Duration.ofSeconds(1);
    private static final int NOES = 2;

    private final Readiness readiness = new Readiness(PACE);
    private final List<Thread> threads;

    private Probes(List<Target> targets) {
        threads = targets.stream()
                .map(target -> Thread.ofVirtual().unstarted(() -> watch(target)))
                .toList();
    }

    public static Probes of(List<Target> targets) {
        Probes probes = new Probes(targets);
        probes.threads.forEach(Thread::start);
        return probes;
    }

    private void watch(Target target) {
        URI address = URI.create("http://127.0.0.1:" + target.port() + "/q/health/ready");
        int noes = 0;
        try {
            while (true) {
                noes = target.way() == Way.OPEN && readiness.of(address) ? 0 : noes + 1;
                target.ready(noes < NOES);
                Thread.sleep(PACE);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
