package dev.postbag.content.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    @Test
    void aMessageIsSentTenTimesOverAboutThreeDays() {
        List<Duration> pauses = IntStream.rangeClosed(1, 9)
                .mapToObj(tries -> RetrySchedule.pause(tries, 0, null).orElseThrow())
                .toList();

        assertThat(pauses).isSorted().startsWith(Duration.ofSeconds(5), Duration.ofMinutes(5));
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofDays(3), Duration.ofDays(4));
        assertThat(RetrySchedule.pause(10, 0, null)).isEmpty();
        assertThat(RetrySchedule.pause(10, 0, Duration.ofHours(1))).isEmpty();
    }

    @Test
    void chanceMakesAPauseATenthLongerAtTheMost() {
        assertThat(RetrySchedule.pause(2, 1, null)).isEqualTo(Optional.of(Duration.ofSeconds(330)));
    }

    @Test
    void aReceiverMayAskForMoreTimeButNotForLessNorForMoreThanADay() {
        assertThat(RetrySchedule.pause(1, 0, Duration.ofMinutes(2))).contains(Duration.ofMinutes(2));
        assertThat(RetrySchedule.pause(2, 0, Duration.ofMinutes(2))).contains(Duration.ofMinutes(5));
        assertThat(RetrySchedule.pause(1, 0, Duration.ofDays(30))).contains(Duration.ofHours(24));
        assertThat(RetrySchedule.pause(9, 1, Duration.ofDays(30))).contains(Duration.ofMinutes(24 * 66));
    }
}
