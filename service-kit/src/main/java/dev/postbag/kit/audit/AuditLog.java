package dev.postbag.kit.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an audit writes down what it sees as it goes; every call may pause it, so that it takes its share of time only. */
public final class AuditLog {

    private static final Duration SLICE = Duration.ofMillis(100);
    private static final Duration SAVED_EVERY = Duration.ofSeconds(1);
    private static final int LONGEST_WORD = 200;

    /** Waits; true when the audit has to stop. */
    interface Pause {
        boolean stoppedWithin(Duration time);
    }

    private final long request;
    private final Instant startedAt;
    private final @Nullable AuditResult before;
    private final AuditSettings settings;
    private final Clock clock;
    private final Pause pause;
    private final Predicate<AuditResult> save;
    private final Map<String, Long> checked = new TreeMap<>();
    private final Map<String, Map<String, Long>> coverage = new TreeMap<>();
    private final Map<String, Long> misfits = new TreeMap<>();
    private final List<Misfit> named = new ArrayList<>();
    private final List<Misfit> noted = new ArrayList<>();
    private final Set<String> unchecked = new LinkedHashSet<>();
    private long expected;
    private Instant sliceBegan;
    private Instant savedAt;

    /** @param save keeps how far it is; false when another replica has taken the audit over */
    AuditLog(
            long request,
            @Nullable AuditResult before,
            AuditSettings settings,
            Clock clock,
            Pause pause,
            Predicate<AuditResult> save) {
        this.request = request;
        this.before = before;
        this.settings = settings;
        this.clock = clock;
        this.pause = pause;
        this.save = save;
        this.startedAt = clock.instant();
        this.sliceBegan = startedAt;
        this.savedAt = startedAt;
    }

    /** There are so many more things to check. */
    public void expecting(long more) {
        expected += more;
    }

    /** One more of these was checked. */
    public void checked(String what) {
        checked.merge(what, 1L, Long::sum);
        working();
    }

    /** So much of one more thing of that kind is accounted for by each name; the sums are kept. */
    public void covered(String kind, Map<String, Long> amounts) {
        Map<String, Long> sums = coverage.computeIfAbsent(kind, none -> new TreeMap<>());
        amounts.forEach((name, amount) -> sums.merge(name, amount, Long::sum));
        working();
    }

    /** To be called in between when checking one thing takes long. */
    public void working() {
        Instant now = clock.instant();
        Duration worked = Duration.between(sliceBegan, now);
        if (worked.compareTo(SLICE) < 0) {
            return;
        }
        rest(Duration.ofMillis(Math.round(worked.toMillis() * (1 - settings.share()) / settings.share())));
        if (!clock.instant().isBefore(savedAt.plus(SAVED_EVERY))) {
            save();
        }
        sliceBegan = clock.instant();
    }

    /** Something does not fit; {@code expected} and {@code found} are hashes, numbers and stable words only. */
    public void found(String kind, String thing, String id, String expected, String found) {
        misfits.merge(kind, 1L, Long::sum);
        if (named.size() < settings.named()) {
            Misfit misfit = new Misfit(kind, thing, id, shortened(expected), shortened(found), null);
            named.add(misfit.lastWhole(
                    before == null ? null : before.lastWhole(misfit).orElse(null)));
        }
        working();
    }

    /** Something is as it was meant to become, and is to be named all the same; what does not fit is named first. */
    public void noted(String kind, String thing, String id, String expected, String found) {
        if (noted.size() < settings.named()) {
            noted.add(new Misfit(kind, thing, id, shortened(expected), shortened(found), null));
        }
        working();
    }

    /** Something could not be looked at. */
    public void unchecked(String what) {
        unchecked.add(what);
    }

    /** Gives what is on its way between services the time to arrive. */
    public void settle() {
        save();
        rest(settings.settle());
        sliceBegan = clock.instant();
    }

    /** Since before this time nothing should still be on its way. */
    public Instant late() {
        return startedAt.minus(settings.late());
    }

    AuditResult result() {
        return new AuditResult(
                request,
                startedAt,
                null,
                Math.max(
                        expected,
                        checked.values().stream().mapToLong(Long::longValue).sum()),
                checked,
                coverage,
                misfits,
                Stream.concat(named.stream(), noted.stream())
                        .limit(settings.named())
                        .toList(),
                List.copyOf(unchecked),
                null);
    }

    AuditResult ended(@Nullable String failure) {
        AuditResult soFar = result();
        return new AuditResult(
                request,
                startedAt,
                clock.instant(),
                soFar.expected(),
                checked,
                coverage,
                misfits,
                soFar.named(),
                soFar.unchecked(),
                failure);
    }

    private void save() {
        if (!save.test(result())) {
            throw new AuditStopped();
        }
        savedAt = clock.instant();
    }

    private void rest(Duration time) {
        if (pause.stoppedWithin(time)) {
            throw new AuditStopped();
        }
    }

    private static String shortened(String word) {
        return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD);
    }
}
