package dev.postbag.gateway.home.api;

import dev.postbag.gateway.JsonAnswers;
import dev.postbag.gateway.ProblemAnswers;
import dev.postbag.gateway.home.FirstScreen;
import dev.postbag.gateway.route.Inquired;
import dev.postbag.kit.problem.StatusProblems;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The first screen where it does not lie ready: put together for whoever asks. */
@Singleton
public class HomeRoute {

    private static final int BEHIND_THE_DOOR = 20;
    private static final Map<String, String> RETRY = Map.of("Retry-After", "2");

    private final FirstScreen<Buffer> firstScreen;

    public HomeRoute(FirstScreen<Buffer> firstScreen) {
        this.firstScreen = firstScreen;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, FirstScreen.PATH).order(BEHIND_THE_DOOR).handler(this::show);
        router.route(HttpMethod.HEAD, FirstScreen.PATH).order(BEHIND_THE_DOOR).handler(this::show);
    }

    private void show(RoutingContext exchange) {
        if (JsonAnswers.refuseParameters(exchange)) {
            return;
        }
        Context here = Vertx.currentContext();
        firstScreen.compose().thenAccept(composed -> here.runOnContext(go -> send(exchange, composed)));
    }

    private static void send(RoutingContext exchange, Inquired<Buffer> composed) {
        switch (composed) {
            case Inquired.Unanswered<Buffer> none ->
                ProblemAnswers.send(exchange.request(), StatusProblems.of(none.status(), none.detail()), RETRY);
            case Inquired.Answer<Buffer> answer -> {
                answer.headers().forEach((name, words) -> exchange.response().putHeader(name, words));
                if (answer.headers().getOrDefault("etag", List.of()).stream()
                        .anyMatch(tag -> JsonAnswers.isHad(exchange.request(), tag))) {
                    exchange.response().setStatusCode(304).end();
                } else {
                    JsonAnswers.send(exchange, answer.status(), answer.body().toString());
                }
            }
        }
    }
}
