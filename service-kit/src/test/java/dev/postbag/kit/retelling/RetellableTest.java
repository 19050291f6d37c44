package dev.postbag.kit.retelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.kit.outbox.OutboxEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetellableTest {

    private final List<String> asked = new ArrayList<>();
    private final Retellable<Integer> numbers = new Retellable<>(
            "numbers",
            this::after,
            number -> "%04d".formatted(number),
            number -> number % 2 == 0 ? List.of() : event(number));

    @Test
    void eachThingIsToldOnceInItsOrderWhateverHasNothingToTell() {
        assertThat(numbers.after("").flatMap(some -> some.events().stream()).map(OutboxEvent::id))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 250)
                        .filter(number -> number % 2 == 1)
                        .mapToObj(String::valueOf)
                        .toList());
        assertThat(numbers.after("0250")).isEmpty();
        assertThat(numbers.after("0248").map(Retellable.Retold::place)).containsExactly("0250");
    }

    @Test
    void theNextFewAreLookedForWhenThoseBeforeThemAreDoneWith() {
        Iterator<Retellable.Retold> all = numbers.after("").iterator();
        String place = all.next().place();

        assertThat(asked).containsExactly("");
        all.next();
        assertThat(asked).containsExactly("", place);
    }

    private List<Integer> after(String place, int limit) {
        asked.add(place);
        return IntStream.rangeClosed(place.isEmpty() ? 1 : Integer.parseInt(place) + 1, 250)
                .limit(limit)
                .boxed()
                .toList();
    }

    private static List<OutboxEvent> event(int number) {
        return List.of(new OutboxEvent(String.valueOf(number), "type", "topic", "key", Instant.EPOCH, "{}", null));
    }
}
