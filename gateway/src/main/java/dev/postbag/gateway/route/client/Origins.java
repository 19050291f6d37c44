package dev.postbag.gateway.route.client;

import dev.postbag.gateway.GatewaySettings;
import dev.postbag.gateway.ServiceSettings;
import dev.postbag.gateway.route.Circuit;
import dev.postbag.gateway.route.Operation;
import dev.postbag.gateway.route.Routes;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** All services, each with connections and a queue of its own, so that a slow one holds up no other. */
@Singleton
@Startup
public class Origins {

    /** Less than a service goes on after it was told to stop, so that by then no connection to it is left that was idle. */
    private static final int KEEP_ALIVE_SECONDS = 5;

    private static final int MAX_HEADER_BYTES = 64 * 1024;

    private final Map<String, Origin> origins = new TreeMap<>();
    private final GatewaySettings settings;

    public Origins(Vertx vertx, Routes routes, ServiceSettings services, GatewaySettings settings) {
        this.settings = settings;
        services.places().forEach((name, place) -> origins.put(name, origin(vertx, name, place.url())));
        for (String name : routes.services()) {
            if (!origins.containsKey(name)) {
                throw new IllegalStateException(
                        "It is not configured where the %s-service is: postbag.services.%s.url".formatted(name, name));
            }
        }
    }

    Origin of(Operation operation) {
        return Objects.requireNonNull(origins.get(operation.service()));
    }

    private Origin origin(Vertx vertx, String name, URI url) {
        boolean tls = "https".equals(url.getScheme());
        if (url.getHost() == null || !(tls || "http".equals(url.getScheme()))) {
            throw new IllegalStateException(
                    "postbag.services.%s.url must be http://host:port or https://host:port, not %s"
                            .formatted(name, url));
        }
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(settings.maxConnections())
                .setMaxWaitQueueSize(settings.maxWaiting())
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setIdleTimeout((int) settings.idleTimeout().plusSeconds(5).toSeconds())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxHeaderSize(MAX_HEADER_BYTES)
                .setSsl(tls)
                .setName(name));
        int port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
        return new Origin(name, url.getHost(), port, settings.connectTimeout(), client, new Circuit(System::nanoTime));
    }

    @PreDestroy
    void close() {
        origins.values().forEach(origin -> origin.client().close());
    }
}
