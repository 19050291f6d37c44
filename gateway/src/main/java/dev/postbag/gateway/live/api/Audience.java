package dev.postbag.gateway.live.api;

import dev.postbag.gateway.ProblemAnswers;
import dev.postbag.gateway.live.Broadcast;
import dev.postbag.gateway.live.Bulletin;
import dev.postbag.gateway.live.Listener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Those who listen over HTTP. Whoever does not read as fast as is told is left behind, and can come back. */
@Singleton
public class Audience {

    private final Broadcast broadcast;
    private final Vertx vertx;
    private final Counter dropped;
    private volatile @Nullable Written last;

    private record Written(Bulletin bulletin, Buffer bytes) {}

    Audience(Broadcast broadcast, Vertx vertx, MeterRegistry meters) {
        this.broadcast = broadcast;
        this.vertx = vertx;
        Gauge.builder("postbag.live.listeners", broadcast, Broadcast::listeners)
                .description("How many listen to what changes")
                .register(meters);
        dropped = Counter.builder("postbag.live.dropped")
                .description("Listeners left behind because they read too slowly")
                .register(meters);
    }

    void seat(HttpServerRequest request, Set<String> posts, Optional<String> heard) {
        HttpServerResponse response = request.response();
        Seat seat = new Seat(request, posts, vertx.getOrCreateContext());
        response.closeHandler(gone -> broadcast.leave(seat));
        response.exceptionHandler(gone -> broadcast.leave(seat));
        broadcast.join(seat, heard);
        if (response.closed()) {
            broadcast.leave(seat);
        }
    }

    void beat() {
        broadcast.beat();
    }

    /** All are told the same, one after the other. */
    private Buffer written(Bulletin bulletin) {
        Written before = last;
        if (before != null && before.bulletin() == bulletin) {
            return before.bytes();
        }
        String id = "id: " + bulletin.heard().text() + "\n";
        Buffer bytes = Buffer.buffer(
                bulletin.name().isEmpty()
                        ? ":\n" + id + "\n"
                        : id + "event: " + bulletin.name() + "\ndata: " + bulletin.body() + "\n\n");
        last = new Written(bulletin, bytes);
        return bytes;
    }

    private final class Seat implements Listener {

        private final HttpServerRequest request;
        private final HttpServerResponse response;
        private final Set<String> posts;
        private final Context context;

        Seat(HttpServerRequest request, Set<String> posts, Context context) {
            this.request = request;
            this.response = request.response();
            this.posts = posts;
            this.context = context;
        }

        @Override
        public boolean cares(String post) {
            return posts.isEmpty() || posts.contains(post);
        }

        @Override
        public void tell(Bulletin bulletin) {
            send(written(bulletin));
        }

        @Override
        public void dismiss() {
            context.runOnContext(now -> {
                if (!response.closed() && !response.ended()) {
                    response.end();
                }
            });
        }

        private void send(Buffer bytes) {
            context.runOnContext(now -> {
                if (response.closed() || response.ended()) {
                    return;
                }
                if (response.writeQueueFull()) {
                    dropped.increment();
                    ProblemAnswers.breakOff(request);
                } else {
                    response.write(bytes);
                }
            });
        }
    }
}
