package dev.postbag.gateway.route.api;

import dev.postbag.gateway.ProblemAnswers;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.StatusProblems;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Refuses requests without a valid token; which role it must have is for the service to say. */
@Singleton
public class Tokens {

    private static final Logger LOG = Logger.getLogger(Tokens.class);

    private final HttpAuthenticator authenticator;

    public Tokens(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    void check(RoutingContext exchange, Runnable whenValid) {
        if (!exchange.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            refuse(exchange, "Bearer", "Send a bearer token in the Authorization header.");
            return;
        }
        Context context = Vertx.currentContext();
        Uni<SecurityIdentity> identity = authenticator.attemptAuthentication(exchange);
        identity.subscribe()
                .with(
                        known -> context.runOnContext(go -> decide(exchange, known, whenValid)),
                        failure -> context.runOnContext(go -> fail(exchange, failure)));
    }

    private static void decide(RoutingContext exchange, @Nullable SecurityIdentity identity, Runnable whenValid) {
        if (identity == null || identity.isAnonymous()) {
            refuse(exchange, "Bearer", "Send a bearer token in the Authorization header.");
        } else {
            whenValid.run();
        }
    }

    private static void fail(RoutingContext exchange, Throwable failure) {
        if (failure instanceof AuthenticationException) {
            refuse(exchange, "Bearer error=\"invalid_token\"", "The token is not valid, or not any more.");
            return;
        }
        Problem problem = StatusProblems.of(500, null);
        LOG.errorf("Fault %s: a token cannot be checked: %s", problem.traceId(), failure);
        LOG.debugf(failure, "Fault %s", problem.traceId());
        ProblemAnswers.send(exchange.request(), problem);
    }

    private static void refuse(RoutingContext exchange, String challenge, String detail) {
        ProblemAnswers.send(exchange.request(), StatusProblems.of(401, detail), Map.of("WWW-Authenticate", challenge));
    }
}
