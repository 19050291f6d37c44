package dev.postbag.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.gateway.newsstand.store.CaffeineCopies;
import dev.postbag.gateway.wire.Bookmark;
import dev.postbag.gateway.wire.Wire;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewsstandMetersTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Wire wire = new Wire(List.of());

    @Test
    void whetherEventsAreHeardCanBeSeen() {
        NewsstandMeters newsstand = new NewsstandMeters(meters, new CaffeineCopies<>(1_000), wire);
        wire.connect(Bookmark.START);
        assertThat(connected()).isEqualTo(1);
        wire.cutOff();
        assertThat(connected()).isZero();
        newsstand.bypass();
        assertThat(meters.get("postbag.newsstand.handed")
                        .tag("outcome", "bypass")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private double connected() {
        return meters.get("postbag.wire.connected").gauge().value();
    }
}
