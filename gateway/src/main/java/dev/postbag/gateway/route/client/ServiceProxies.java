package dev.postbag.gateway.route.client;

import dev.postbag.gateway.GatewaySettings;
import dev.postbag.gateway.PuzzleAnswers;
import dev.postbag.gateway.route.Operation;
import dev.postbag.gateway.route.Services;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** The services as they are reached by HTTP: a request goes on as it comes, and so does its answer. */
@Singleton
public class ServiceProxies implements Services<RoutingContext> {

    private final Origins origins;
    private final GatewaySettings settings;
    private final PuzzleAnswers puzzles;

    public ServiceProxies(Origins origins, GatewaySettings settings, PuzzleAnswers puzzles) {
        this.origins = origins;
        this.settings = settings;
        this.puzzles = puzzles;
    }

    @Override
    public void answer(RoutingContext exchange, Operation operation) {
        new Passage(exchange, operation, origins.of(operation), settings, puzzles).begin();
    }
}
