package dev.postbag.gateway.route.api;

import dev.postbag.gateway.ProblemAnswers;
import dev.postbag.gateway.RequestKind;
import dev.postbag.gateway.guard.RequestPath;
import dev.postbag.gateway.route.Operation;
import dev.postbag.gateway.route.Routes;
import dev.postbag.gateway.route.Services;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.StatusProblems;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** Where requests for the API come in: only what the document names gets past. */
@Singleton
public class Door {

    private static final int AFTER_COMPRESSION = 10;

    private final Routes routes;
    private final Tokens tokens;
    private final Toll toll;
    private final Services<RoutingContext> services;

    public Door(Routes routes, Tokens tokens, Toll toll, Services<RoutingContext> services) {
        this.routes = routes;
        this.tokens = tokens;
        this.toll = toll;
        this.services = services;
    }

    void register(@Observes Router router) {
        router.route().order(AFTER_COMPRESSION).handler(this::receive);
    }

    private void receive(RoutingContext exchange) {
        RequestPath path = exchange.get(RequestPath.KEY);
        HttpServerRequest request = exchange.request();
        switch (routes.find(request.method().name(), path)) {
            case Routes.Found found -> admit(exchange, found.operation());
            case Routes.OtherMethods other -> {
                RequestKind.set(request, other.path().template());
                sayWhatIsAllowed(request, other.allowed());
            }
            case Routes.NoSuchRoute none -> {
                if (path.segments().getFirst().equals("api")) {
                    ProblemAnswers.send(request, Problem.of(404, "no-such-route", "There is no such address", null));
                } else {
                    exchange.next();
                }
            }
        }
    }

    private void admit(RoutingContext exchange, Operation operation) {
        RequestKind.set(exchange.request(), operation.path().template());
        if (operation.needsToken()) {
            tokens.check(exchange, () -> answer(exchange, operation));
        } else if (!operation.isPublicWrite() || toll.isPaid(exchange, operation)) {
            answer(exchange, operation);
        }
    }

    private void answer(RoutingContext exchange, Operation operation) {
        if (operation.isComposed()) {
            exchange.next();
        } else {
            services.answer(exchange, operation);
        }
    }

    private static void sayWhatIsAllowed(HttpServerRequest request, Set<String> allowed) {
        String allow = String.join(", ", allowed);
        if (request.method().equals(HttpMethod.OPTIONS)) {
            request.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, allow)
                    .end();
        } else {
            ProblemAnswers.send(request, StatusProblems.of(405, "It takes: " + allow + "."), Map.of("Allow", allow));
        }
    }
}
