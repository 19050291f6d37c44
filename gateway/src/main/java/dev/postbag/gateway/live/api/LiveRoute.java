package dev.postbag.gateway.live.api;

import dev.postbag.gateway.ProblemAnswers;
import dev.postbag.gateway.guard.ClientPrefix;
import dev.postbag.gateway.guard.TrustedProxies;
import dev.postbag.gateway.live.Broadcast;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.StatusProblems;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What changes, as it changes: server-sent events. */
@Singleton
public class LiveRoute {

    private static final String PATH = "/api/v1/live";
    private static final String POST = "post";
    private static final int BEHIND_THE_DOOR = 20;
    private static final int MOST_POSTS = 50;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Broadcast broadcast;
    private final TrustedProxies proxies;
    private final Audience audience;

    public LiveRoute(Broadcast broadcast, TrustedProxies proxies, Audience audience) {
        this.broadcast = broadcast;
        this.proxies = proxies;
        this.audience = audience;
    }

    void register(@Observes Router router, Vertx vertx) {
        router.route(HttpMethod.GET, PATH).order(BEHIND_THE_DOOR).handler(this::listen);
        router.route(HttpMethod.HEAD, PATH).order(BEHIND_THE_DOOR).handler(this::listen);
        vertx.setPeriodic(HEARTBEAT.toMillis(), beat -> audience.beat());
    }

    /** An answer without an end would hold up the stop. */
    void stop(@Observes ShutdownDelayInitiatedEvent stopping) {
        broadcast.dismiss();
    }

    private void listen(RoutingContext exchange) {
        List<String> posts = exchange.queryParam(POST);
        List<Problem.Fault> faults = exchange.queryParams().names().stream()
                .filter(name -> !name.equals(POST))
                .map(name -> new Problem.Fault(name, "is not a parameter of this operation"))
                .toList();
        if (!faults.isEmpty() || posts.size() > MOST_POSTS || posts.stream().anyMatch(String::isBlank)) {
            List<Problem.Fault> all = faults.isEmpty()
                    ? List.of(new Problem.Fault(POST, "takes the ids of at most " + MOST_POSTS + " posts"))
                    : faults;
            String title = faults.isEmpty() ? "A parameter cannot be used" : "A parameter is unknown";
            ProblemAnswers.send(exchange.request(), Problem.of(400, "bad-parameter", title, null, all));
            return;
        }
        Optional<ByteBuffer> client = ClientPrefix.of(
                        exchange.request().remoteAddress().hostAddress(),
                        exchange.request().headers().getAll("X-Forwarded-For"),
                        proxies)
                .map(prefix -> ByteBuffer.wrap(prefix.bytes()));
        if (!audience.hasRoom(client)) {
            ProblemAnswers.send(
                    exchange.request(),
                    StatusProblems.of(503, "As many listen as this gateway takes, here or from where you are."),
                    Map.of("Retry-After", "30"));
            return;
        }
        HttpServerResponse response = exchange.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no");
        if (exchange.request().method().equals(HttpMethod.HEAD)) {
            response.end();
            return;
        }
        response.setChunked(true);
        audience.seat(
                exchange.request(),
                Set.copyOf(posts),
                client,
                Optional.ofNullable(exchange.request().getHeader("Last-Event-ID")));
    }
}
