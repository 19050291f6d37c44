package dev.postbag.gateway.guard.api;

import dev.postbag.gateway.GatewaySettings;
import dev.postbag.gateway.ProblemAnswers;
import dev.postbag.gateway.guard.PublicAddress;
import dev.postbag.gateway.guard.RequestPath;
import dev.postbag.gateway.guard.TrustedProxies;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.StatusProblems;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Looks at every request first: what is too large, or could be read in two ways, goes no further. */
@Singleton
public class Guard {

    private static final int FIRST = Integer.MIN_VALUE + 10;

    private final GatewaySettings settings;
    private final TrustedProxies trustedProxies;

    public Guard(GatewaySettings settings, TrustedProxies trustedProxies) {
        this.settings = settings;
        this.trustedProxies = trustedProxies;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::look);
    }

    private void look(RoutingContext exchange) {
        AnswerHeaders.dress(exchange);
        HttpServerRequest request = exchange.request();
        Optional<RequestPath> path = RequestPath.read(request.uri());
        Optional<Problem> refusal =
                path.isEmpty() ? bad("The address can be read in more than one way, or is none.") : refusal(request);
        if (refusal.isPresent()) {
            ProblemAnswers.send(request, refusal.get());
            return;
        }
        exchange.put(RequestPath.KEY, path.get());
        exchange.put(PublicAddress.KEY, publicAddress(request));
        exchange.next();
    }

    private Optional<Problem> refusal(HttpServerRequest request) {
        return hasOneHost(request) ? framing(request) : bad("The request does not name one host.");
    }

    /** How long the body is must be said once, and in a way that everybody on the way understands. */
    private Optional<Problem> framing(HttpServerRequest request) {
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        List<String> lengths = request.headers().getAll(HttpHeaders.CONTENT_LENGTH);
        if (codings.size() + lengths.size() > 1
                || (codings.size() == 1 && !codings.getFirst().equalsIgnoreCase("chunked"))) {
            return bad("The request does not say clearly how long its body is.");
        }
        if (lengths.isEmpty()) {
            return Optional.empty();
        }
        String length = lengths.getFirst();
        if (length.isEmpty() || !length.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return bad("The request does not say clearly how long its body is.");
        }
        boolean tooLong = length.length() > 18 || Long.parseLong(length) > settings.maxBodyBytes();
        return tooLong ? Optional.of(ProblemAnswers.tooLarge(settings.maxBodyBytes())) : Optional.empty();
    }

    private static boolean hasOneHost(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2
                && request.headers().getAll(HttpHeaders.HOST).size() != 1) {
            return false;
        }
        return request.authority() != null
                && PublicAddress.isHost(request.authority().toString());
    }

    private PublicAddress publicAddress(HttpServerRequest request) {
        PublicAddress own =
                new PublicAddress(request.scheme(), request.authority().toString());
        return trustedProxies.include(request.remoteAddress().hostAddress())
                ? own.as(request.getHeader("X-Forwarded-Proto"), request.getHeader("X-Forwarded-Host"))
                : own;
    }

    private static Optional<Problem> bad(String detail) {
        return Optional.of(StatusProblems.of(400, detail));
    }
}
