package dev.postbag.gateway.route.api;

import dev.postbag.gateway.GatewaySettings;
import dev.postbag.gateway.guard.RequestPath;
import dev.postbag.gateway.route.Routes;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Lets pages of other origins that are configured read the API in a browser (CORS, as the Fetch standard has it). Nobody is
 * refused: without these headers the browser keeps the answer from the page. There are no cookies, so none are allowed.
 */
@Singleton
public class CrossOrigins {

    private static final int AFTER_THE_GUARD = Integer.MIN_VALUE + 11;
    private static final String ANY = "*";
    private static final String ALLOWED = "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, "
            + "Last-Event-ID, Postbag-Contributor, Postbag-Puzzle, Receipt";
    private static final String EXPOSED = "Allow, Cache-Status, ETag, Link, Location, Postbag-Puzzle, RateLimit, "
            + "RateLimit-Policy, Retry-After, X-Request-Id";
    private static final String A_DAY = "86400";

    private final Set<String> origins;
    private final Routes routes;

    public CrossOrigins(GatewaySettings settings, Routes routes) {
        this.origins = Set.copyOf(settings.corsOrigins().orElse(List.of()));
        this.routes = routes;
    }

    void register(@Observes Router router) {
        if (!origins.isEmpty()) {
            router.route("/api/*").order(AFTER_THE_GUARD).handler(this::look);
            router.route("/feeds/*").order(AFTER_THE_GUARD).handler(this::look);
        }
    }

    private void look(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean allowed = origin != null && (origins.contains(ANY) || origins.contains(origin));
        exchange.addHeadersEndHandler(headersGo -> {
            MultiMap headers = exchange.response().headers();
            if (!origins.contains(ANY)) {
                headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
            }
            if (allowed) {
                headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origins.contains(ANY) ? ANY : origin);
                headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
            }
        });
        if (allowed
                && request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)) {
            allow(exchange);
        } else {
            exchange.next();
        }
    }

    private void allow(RoutingContext exchange) {
        RequestPath path = exchange.get(RequestPath.KEY);
        if (routes.find(HttpMethod.OPTIONS.name(), path) instanceof Routes.OtherMethods known) {
            exchange.response()
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, String.join(", ", known.allowed()))
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ALLOWED)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, A_DAY)
                    .setStatusCode(204)
                    .end();
        } else {
            exchange.next();
        }
    }
}
