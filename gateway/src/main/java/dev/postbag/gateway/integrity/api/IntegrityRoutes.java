package dev.postbag.gateway.integrity.api;

import dev.postbag.gateway.JsonAnswers;
import dev.postbag.gateway.ProblemAnswers;
import dev.postbag.gateway.integrity.Audited;
import dev.postbag.gateway.integrity.Overview;
import dev.postbag.kit.problem.StatusProblems;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The audit as the gateway shows it: what all services say of theirs, put together. */
@Singleton
public class IntegrityRoutes {

    private static final String PATH = "/api/v1/integrity";
    private static final int BEHIND_THE_DOOR = 20;

    private final Audited audited;

    public IntegrityRoutes(Audited audited) {
        this.audited = audited;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, PATH).order(BEHIND_THE_DOOR).blockingHandler(this::show, false);
        router.route(HttpMethod.HEAD, PATH).order(BEHIND_THE_DOOR).blockingHandler(this::show, false);
        router.route(HttpMethod.POST, PATH + "/runs").order(BEHIND_THE_DOOR).blockingHandler(this::start, false);
    }

    private void show(RoutingContext exchange) {
        if (JsonAnswers.refuseParameters(exchange)) {
            return;
        }
        String body = JsonAnswers.json(Overview.of(audited.services(), audited.states()));
        String tag = "W/\"" + sha256(body).substring(0, 32) + "\"";
        HttpServerResponse response =
                exchange.response().putHeader(HttpHeaders.ETAG, tag).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (JsonAnswers.isHad(exchange.request(), tag)) {
            response.setStatusCode(304).end();
        } else {
            JsonAnswers.send(exchange, 200, body);
        }
    }

    private void start(RoutingContext exchange) {
        if (JsonAnswers.refuseParameters(exchange)) {
            return;
        }
        String authorization = exchange.request().getHeader(HttpHeaders.AUTHORIZATION);
        Map<String, Audited.Answer> answers = audited.request(authorization == null ? "" : authorization);
        boolean forbidden = answers.values().stream().anyMatch(answer -> answer.status() == 403);
        if (forbidden) {
            ProblemAnswers.send(
                    exchange.request(), StatusProblems.of(403, "Starting an audit takes the role operator."));
            return;
        }
        Map<String, Object> requests = new TreeMap<>();
        answers.forEach((name, answer) -> {
            if (answer.status() == 202 && answer.body().get("requested") != null) {
                requests.put(name, answer.body().get("requested"));
            }
        });
        if (!requests.keySet().equals(audited.services())) {
            ProblemAnswers.send(
                    exchange.request(),
                    StatusProblems.of(503, "Not every service could be asked; only " + requests.keySet() + " were."),
                    Map.of("Retry-After", "5"));
            return;
        }
        exchange.response().putHeader(HttpHeaders.LOCATION, PATH);
        JsonAnswers.send(exchange, 202, JsonAnswers.json(Map.of("requests", requests)));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
