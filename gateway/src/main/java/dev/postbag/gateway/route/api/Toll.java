package dev.postbag.gateway.route.api;

import dev.postbag.gateway.GuardMeters;
import dev.postbag.gateway.ProblemAnswers;
import dev.postbag.gateway.PuzzleAnswers;
import dev.postbag.gateway.guard.Allowance;
import dev.postbag.gateway.guard.AllowanceRule;
import dev.postbag.gateway.guard.Allowances;
import dev.postbag.gateway.guard.CheckingSolutions;
import dev.postbag.gateway.guard.ClientPrefix;
import dev.postbag.gateway.guard.Pressure;
import dev.postbag.gateway.guard.PuzzleRule;
import dev.postbag.gateway.guard.Solution;
import dev.postbag.gateway.guard.TrustedProxies;
import dev.postbag.gateway.route.Operation;
import dev.postbag.kit.problem.StatusProblems;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What public writes are charged: one of the client's allowance each, and under pressure a solved puzzle. */
@Singleton
public class Toll {

    private final TrustedProxies proxies;
    private final Allowances allowances;
    private final Pressure pressure;
    private final PuzzleRule rule;
    private final CheckingSolutions checking;
    private final PuzzleAnswers puzzles;
    private final GuardMeters meters;

    public Toll(
            TrustedProxies proxies,
            Allowances allowances,
            Pressure pressure,
            PuzzleRule rule,
            CheckingSolutions checking,
            PuzzleAnswers puzzles,
            GuardMeters meters) {
        this.proxies = proxies;
        this.allowances = allowances;
        this.pressure = pressure;
        this.rule = rule;
        this.checking = checking;
        this.puzzles = puzzles;
        this.meters = meters;
    }

    /** Whether the request may go on; else it is answered. */
    boolean isPaid(RoutingContext exchange, Operation operation) {
        HttpServerRequest request = exchange.request();
        Optional<ClientPrefix> client = ClientPrefix.of(
                request.remoteAddress().hostAddress(), request.headers().getAll("X-Forwarded-For"), proxies);
        if (client.isPresent() && !isGranted(exchange, allowances.take(client.get()))) {
            return false;
        }
        client.ifPresent(counted -> pressure.add());
        if (!operation.takesPuzzles()) {
            return true;
        }
        Solution solution = checking.check(request.getHeader(Operation.PUZZLE));
        exchange.put(Solution.KEY, solution);
        boolean asked = client.isPresent() && rule.isAskedFor(pressure.writesPerSecond());
        if (asked && solution != Solution.RIGHT) {
            puzzles.ask(request, solution);
            return false;
        }
        return true;
    }

    private boolean isGranted(RoutingContext exchange, Allowance allowance) {
        exchange.addHeadersEndHandler(headersGo -> tell(exchange.response(), allowance));
        if (!allowance.isGranted()) {
            meters.limited();
            ProblemAnswers.send(
                    exchange.request(),
                    StatusProblems.of(429, "There were too many writes from where you are. Wait a moment."),
                    Map.of("Retry-After", String.valueOf(seconds(allowance.pause()))));
        }
        return allowance.isGranted();
    }

    private void tell(HttpServerResponse response, Allowance allowance) {
        AllowanceRule limit = allowances.rule();
        response.putHeader("RateLimit-Policy", "\"writes\";q=%d;w=%d".formatted(limit.writes(), seconds(limit.per())));
        response.putHeader(
                "RateLimit", "\"writes\";r=%d;t=%d".formatted(allowance.left(), seconds(allowance.fullIn())));
    }

    /** Rounded up: who waits so long has waited long enough. */
    private static long seconds(Duration time) {
        return time.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
