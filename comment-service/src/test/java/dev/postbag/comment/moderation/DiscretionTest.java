package dev.postbag.comment.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DiscretionTest {

    @Test
    void fewAreNotTold() {
        assertThat(Discretion.told(4)).isEmpty();
        assertThat(Discretion.told(5)).hasValue(5);
        assertThat(Discretion.toldParts(Map.of("spam", 3L, "abuse", 1L))).isEmpty();
    }

    @Test
    void whatIsLeftIsTakenTogetherUntilItIsNotFew() {
        assertThat(Discretion.toldParts(Map.of("spam", 20L, "abuse", 9L, "hate", 1L)))
                .isEqualTo(Map.of("spam", 20L, "rest", 10L));
        assertThat(Discretion.toldParts(Map.of("spam", 20L, "abuse", 3L, "hate", 2L)))
                .isEqualTo(Map.of("spam", 20L, "rest", 5L));
        assertThat(Discretion.toldParts(Map.of("spam", 20L, "abuse", 5L))).isEqualTo(Map.of("spam", 20L, "abuse", 5L));
        assertThat(Discretion.toldParts(Map.of("spam", 20L, "hate", 1L))).isEqualTo(Map.of("rest", 21L));
    }

    @Property
    void noPartIsFewAndNoneIsLost(@ForAll @Size(max = 8) Map<Short, @LongRange(min = 1, max = 40) Long> counts) {
        Map<String, Long> parts = new HashMap<>();
        counts.forEach((name, count) -> parts.put("part-" + name, count));
        long whole = parts.values().stream().mapToLong(Long::longValue).sum();

        Map<String, Long> told = Discretion.toldParts(parts);

        assertThat(told.values()).allMatch(number -> number >= MonthFigures.FEW);
        assertThat(told.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(whole < 5 ? 0 : whole);
    }
}
