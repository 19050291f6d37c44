package dev.postbag.kit.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an audit saw, to its end or so far.
 *
 * @param request the last request for an audit that it answers
 * @param endedAt none while it runs
 * @param expected how many things it thinks there are to check
 * @param checked how many of each it checked
 * @param coverage how much of each kind is accounted for, by name
 * @param misfits how many do not fit, of each kind
 * @param named the first of them
 * @param unchecked what could not be looked at
 * @param failure why it came to no end; none when it did
 */
public record AuditResult(
        long request,
        Instant startedAt,
        @Nullable Instant endedAt,
        long expected,
        Map<String, Long> checked,
        Map<String, Map<String, Long>> coverage,
        Map<String, Long> misfits,
        List<Misfit> named,
        List<String> unchecked,
        @Nullable String failure) {

    public AuditResult {
        checked = Map.copyOf(checked);
        coverage = coverage.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> Map.copyOf(each.getValue())));
        misfits = Map.copyOf(misfits);
        named = List.copyOf(named);
        unchecked = List.copyOf(unchecked);
    }

    /** Whether it looked at everything and everything fits. */
    public boolean sound() {
        return endedAt != null && failure == null && unchecked.isEmpty() && misfits.isEmpty();
    }

    private long total() {
        return misfits.values().stream().mapToLong(Long::longValue).sum();
    }

    /** When the last audit up to this one began that saw nothing wrong with what the misfit names. */
    Optional<Instant> lastWhole(Misfit misfit) {
        Optional<Misfit> known = named.stream().filter(misfit::names).findFirst();
        if (known.isPresent()) {
            return Optional.ofNullable(known.get().lastWhole());
        }
        boolean allNamed = total() == named.size();
        return failure == null && unchecked.isEmpty() && allNamed ? Optional.of(startedAt) : Optional.empty();
    }
}
