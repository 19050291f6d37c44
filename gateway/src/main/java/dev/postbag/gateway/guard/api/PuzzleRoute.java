package dev.postbag.gateway.guard.api;

import dev.postbag.gateway.JsonAnswers;
import dev.postbag.gateway.PuzzleView;
import dev.postbag.gateway.guard.SettingPuzzles;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** A puzzle for whoever wants to solve one ahead of time. */
@Singleton
public class PuzzleRoute {

    private static final String PATH = "/api/v1/puzzle";
    private static final int BEHIND_THE_DOOR = 20;

    private final SettingPuzzles setting;

    public PuzzleRoute(SettingPuzzles setting) {
        this.setting = setting;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, PATH).order(BEHIND_THE_DOOR).handler(this::give);
        router.route(HttpMethod.HEAD, PATH).order(BEHIND_THE_DOOR).handler(this::give);
    }

    private void give(RoutingContext exchange) {
        if (!JsonAnswers.refuseParameters(exchange)) {
            exchange.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            JsonAnswers.send(exchange, 200, JsonAnswers.json(PuzzleView.of(setting.set())));
        }
    }
}
