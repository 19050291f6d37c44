package dev.postbag.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** How many requests were answered how, and what should not have happened. */
final class Tally {

    private static final int MOST_TOLD = 40;

    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicLong slowest = new AtomicLong();
    private volatile String during = "";
    private volatile Set<String> hidden = Set.of();

    /**
     * What is broken from now on, to be told along with what is found.
     *
     * @param hidden the services of whose answers nobody can tell the gateway what was taken back
     */
    void during(String what, Set<String> hidden) {
        this.hidden = hidden;
        during = what;
    }

    boolean isHidden(String service) {
        return hidden.contains(service);
    }

    void count(String what) {
        counts.computeIfAbsent(what, any -> new AtomicLong()).incrementAndGet();
    }

    void answered(String what, Duration took) {
        count(what);
        slowest.accumulateAndGet(took.toMillis(), Math::max);
    }

    /** Something that must not be. */
    void found(String fault) {
        faults.add(fault + (during.isEmpty() ? "" : "  [during " + during + "]"));
    }

    long of(String prefix) {
        return counts.entrySet().stream()
                .filter(each -> each.getKey().startsWith(prefix))
                .mapToLong(each -> each.getValue().get())
                .sum();
    }

    boolean isClean() {
        return faults.isEmpty();
    }

    List<String> faults() {
        return faults.stream()
                .collect(Collectors.groupingBy(fault -> fault, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> each.getValue() + " x " + each.getKey())
                .limit(MOST_TOLD)
                .toList();
    }

    List<String> lines() {
        List<String> lines = new TreeMap<>(counts)
                .entrySet().stream()
                        .map(each -> "%8d  %s".formatted(each.getValue().get(), each.getKey()))
                        .collect(Collectors.toList());
        lines.add("%8d  ms the slowest answer".formatted(slowest.get()));
        return lines;
    }
}
