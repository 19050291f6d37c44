package dev.postbag.gateway.guard.api;

import dev.postbag.gateway.ProblemAnswers;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.StatusProblems;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.logging.Logger;

/** Answers what nothing else took, and what went wrong on the way, with problem documents. */
@Singleton
public class LastResort {

    private static final Logger LOG = Logger.getLogger(LastResort.class);

    /** Before the frameworks that answer what nobody takes in their own way. */
    private static final int AFTER_ALL_ROUTES = RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT - 1;

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
        router.route().order(AFTER_ALL_ROUTES).handler(this::notTaken);
    }

    private void notTaken(RoutingContext exchange) {
        ProblemAnswers.send(exchange.request(), noSuchRoute());
    }

    /** What an address that leads nowhere is answered with. */
    public static Problem noSuchRoute() {
        return Problem.of(404, "no-such-route", "There is no such address", "All there are: /q/openapi");
    }

    private void failed(RoutingContext exchange) {
        if (exchange.failure() instanceof AuthenticationFailedException) {
            ProblemAnswers.send(exchange.request(), StatusProblems.of(401, null), Map.of("WWW-Authenticate", "Bearer"));
            return;
        }
        int status = exchange.statusCode() < 400 ? 500 : exchange.statusCode();
        Problem problem = status == 404 ? noSuchRoute() : StatusProblems.of(status, null);
        if (status >= 500) {
            LOG.errorf("Fault %s: %s", problem.traceId(), exchange.failure());
            LOG.debugf(exchange.failure(), "Fault %s", problem.traceId());
        }
        ProblemAnswers.send(exchange.request(), problem);
    }
}
