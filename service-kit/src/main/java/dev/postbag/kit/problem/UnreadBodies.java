package dev.postbag.kit.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes off the connection what is left of a body that nobody reads, once the request is answered: a client that sends a
 * large body without a token would else be stuck sending it, and hear the answer when the connection times out.
 */
@ApplicationScoped
public class UnreadBodies {

    private static final int FIRST = 1_000;
    private static final long MOST = 1L << 30;

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    request.addEndHandler(answered -> discard(request.request()));
                    request.next();
                },
                FIRST);
    }

    private static void discard(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        AtomicLong discarded = new AtomicLong();
        request.handler(bytes -> {
                    if (discarded.addAndGet(bytes.length()) > MOST) {
                        request.connection().close();
                    }
                })
                .resume();
    }
}
