package dev.postbag.content.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RushTest {

    private Instant now = Instant.parse("2025-08-23T12:00:00Z");
    private final Rush rush = new Rush(new MovingClock());

    @Test
    void thereIsNoneBeforeAnyStoryCame() {
        assertThat(rush.isOn()).isFalse();
    }

    @Test
    void itLastsForTwoSecondsAfterTheLastStory() {
        rush.heard();
        now = now.plusMillis(1_500);
        rush.heard();

        now = now.plusMillis(1_999);
        assertThat(rush.isOn()).isTrue();
        now = now.plusMillis(1);
        assertThat(rush.isOn()).isFalse();
    }

    private final class MovingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
