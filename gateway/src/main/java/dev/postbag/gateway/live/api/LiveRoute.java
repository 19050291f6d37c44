package dev.postbag.gateway.live.api;

import dev.postbag.gateway.ProblemAnswers;
import dev.postbag.gateway.guard.ClientPrefix;
import dev.postbag.gateway.guard.TrustedProxies;
import dev.postbag.gateway.live.Broadcast;
import dev.postbag.gateway.live.Wanted;
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
    private static final String TOPIC = "topic";
    private static final int BEHIND_THE_DOOR = 20;
    private static final int MOST_OF_EACH = 50;
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
        List<Problem.Fault> faults = faults(exchange);
        if (!faults.isEmpty()) {
            ProblemAnswers.send(
                    exchange.request(), Problem.of(400, "bad-parameter", "A parameter cannot be used", null, faults));
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
                new Wanted(Set.copyOf(exchange.queryParam(POST)), Set.copyOf(exchange.queryParam(TOPIC))),
                client,
                Optional.ofNullable(exchange.request().getHeader("Last-Event-ID")));
    }

    private static List<Problem.Fault> faults(RoutingContext exchange) {
        return exchange.queryParams().names().stream()
                .flatMap(name -> fault(name, exchange.queryParam(name)).stream())
                .toList();
    }

    private static Optional<Problem.Fault> fault(String name, List<String> words) {
        if (!name.equals(POST) && !name.equals(TOPIC)) {
            return Optional.of(new Problem.Fault(name, "is not a parameter of this operation"));
        }
        boolean fits = words.size() <= MOST_OF_EACH && words.stream().noneMatch(String::isBlank);
        return fits
                ? Optional.empty()
                : Optional.of(new Problem.Fault(
                        name,
                        name.equals(POST)
                                ? "takes the ids of at most " + MOST_OF_EACH + " posts"
                                : "takes the slugs of at most " + MOST_OF_EACH + " topics"));
    }
}
