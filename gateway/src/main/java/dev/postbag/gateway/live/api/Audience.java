package dev.postbag.gateway.live.api;

import dev.postbag.gateway.live.Broadcast;
import dev.postbag.gateway.live.Bulletin;
import dev.postbag.gateway.live.Wanted;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Those who listen over HTTP. Whoever does not read as fast as is told is left behind, and can come back. */
@Singleton
public class Audience {

    private final Broadcast broadcast;
    private final LiveTerms terms;
    private final Vertx vertx;
    private final Map<ByteBuffer, Integer> seats = new ConcurrentHashMap<>();
    private final Counter dropped;
    private volatile @Nullable Written last;

    private record Written(List<Bulletin> bulletins, Buffer bytes) {}

    Audience(Broadcast broadcast, LiveTerms terms, Vertx vertx, MeterRegistry meters) {
        this.broadcast = broadcast;
        this.terms = terms;
        this.vertx = vertx;
        Gauge.builder("postbag.live.listeners", broadcast, Broadcast::listeners)
                .description("How many listen to what changes")
                .register(meters);
        dropped = Counter.builder("postbag.live.dropped")
                .description("Listeners left behind because they read too slowly")
                .register(meters);
    }

    /** Whether there is room for one more, from where they are. */
    boolean hasRoom(Optional<ByteBuffer> client) {
        return broadcast.listeners() < terms.mostListeners()
                && client.map(from -> seats.getOrDefault(from, 0)).orElse(0) < terms.mostFromOnePlace();
    }

    /** @param client where they are, as far as that is counted */
    void seat(HttpServerRequest request, Wanted wanted, Optional<ByteBuffer> client, Optional<String> heard) {
        Seat seat = new Seat(request, wanted, vertx.getOrCreateContext(), this::written, dropped::increment);
        client.ifPresent(from -> seats.merge(from, 1, Integer::sum));
        seat.whenLeft(() -> {
            broadcast.leave(seat);
            client.ifPresent(from -> seats.computeIfPresent(from, (same, count) -> count > 1 ? count - 1 : null));
        });
        broadcast.join(seat, heard);
        if (seat.isLeft()) {
            broadcast.leave(seat);
        }
    }

    void beat() {
        broadcast.beat();
    }

    /** Most are told the same, one after the other. */
    private Buffer written(List<Bulletin> bulletins) {
        Written before = last;
        if (before != null && before.bulletins() == bulletins) {
            return before.bytes();
        }
        Buffer bytes = Buffer.buffer(bulletins.stream().map(Audience::text).collect(Collectors.joining()));
        last = new Written(bulletins, bytes);
        return bytes;
    }

    private static String text(Bulletin bulletin) {
        String id = "id: " + bulletin.heard().text() + "\n";
        return bulletin.name().isEmpty()
                ? ":\n" + id + "\n"
                : id + "event: " + bulletin.name() + "\ndata: " + bulletin.body() + "\n\n";
    }
}
