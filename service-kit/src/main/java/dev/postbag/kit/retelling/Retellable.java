package dev.postbag.kit.retelling;

import dev.postbag.kit.outbox.OutboxEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Things of which others can be told again, out of what is kept: how they are now, and not how they came to be so.
 *
 * @param name what they are called where it is noted how far they are told: one word
 * @param kept where they are, in an order of their own
 * @param place where one stands in that order
 * @param events what others are told of one; may be none
 */
public record Retellable<T>(
        String name, Kept<T> kept, Function<T, String> place, Function<T, List<OutboxEvent>> events) {

    private static final int A_FEW = 100;

    /** Things in an order. */
    @FunctionalInterface
    public interface Kept<T> {

        /** Up to {@code limit} that come behind a place, empty for the beginning; none when there are no more. */
        List<T> after(String place, int limit);
    }

    /**
     * What is told of some of them.
     *
     * @param place where the last of them stands
     */
    public record Retold(String place, List<OutboxEvent> events) {
        public Retold {
            events = List.copyOf(events);
        }
    }

    /** All that come behind a place, a few at a time; they are looked for when the few before them are done with. */
    public Stream<Retold> after(String from) {
        return Stream.iterate(
                        next(from),
                        Optional::isPresent,
                        some -> next(some.orElseThrow().place()))
                .flatMap(Optional::stream);
    }

    private Optional<Retold> next(String from) {
        List<T> few = kept.after(from, A_FEW);
        return few.isEmpty()
                ? Optional.empty()
                : Optional.of(new Retold(
                        place.apply(few.getLast()),
                        few.stream().flatMap(one -> events.apply(one).stream()).toList()));
    }
}
