package dev.postbag.gateway.newsstand;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An answer that is kept ready.
 *
 * @param <P> the answer as it is sent
 * @param bytes how much memory it takes
 * @param press where it came from
 * @param demand how much it is asked for
 * @param outdated whether something has happened since that it does not tell of
 * @param altered ids of what has been altered since, and is not to be seen as it was
 */
public record Copy<P>(
        Subject subject, P print, int bytes, Press<P> press, Demand demand, boolean outdated, Set<String> altered) {

    /** More than these, and it is hardly the same any more. */
    private static final int MOST_ALTERED = 100;

    public Copy {
        altered = Set.copyOf(altered);
    }

    static <P> Copy<P> current(Subject subject, P print, int bytes, Press<P> press, Demand demand) {
        return new Copy<>(subject, print, bytes, press, demand, false, Set.of());
    }

    /** As it may be given while there is no new one. */
    Optional<Copy<P>> after(Change change) {
        return switch (change) {
            case Change.Added added -> Optional.of(outdated(altered));
            case Change.Altered one -> {
                Set<String> more = new HashSet<>(altered);
                more.add(one.id());
                yield more.size() > MOST_ALTERED ? Optional.empty() : Optional.of(outdated(more));
            }
            case Change.Replaced replaced -> Optional.empty();
        };
    }

    /** Once what was altered is left out of it. */
    Optional<Copy<P>> without(Omission<P> omission) {
        return altered.isEmpty()
                ? Optional.of(this)
                : omission.without(altered, print)
                        .map(rest -> new Copy<>(subject, rest, bytes, press, demand, true, Set.of()));
    }

    private Copy<P> outdated(Set<String> ids) {
        return new Copy<>(subject, print, bytes, press, demand, true, ids);
    }
}
