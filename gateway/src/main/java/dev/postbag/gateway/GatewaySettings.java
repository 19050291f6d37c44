package dev.postbag.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the gateway takes, and how long it waits. */
@ConfigMapping(prefix = "postbag.gateway")
public interface GatewaySettings {

    /** The OpenAPI document that says what is reachable; the build makes it. */
    @WithDefault("META-INF/openapi.json")
    String document();

    /** The largest request body, in bytes. */
    @WithDefault("2147483647")
    long maxBodyBytes();

    /** How long a connection to a service may take, a place in the queue for one included. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a service may say nothing when it has the whole request, and a client while it sends one. */
    @WithDefault("30s")
    Duration idleTimeout();

    /** The same for whoever only reads, where that is shorter. */
    @WithDefault("10s")
    Duration readTimeout();

    /** How many requests each service is given at once. */
    @WithDefault("64")
    int maxConnections();

    /** How many requests wait for each service before more are turned away. */
    @WithDefault("256")
    int maxWaiting();

    /** How many bytes of memory ready-made answers may take. */
    @WithDefault("33554432")
    long cacheBytes();

    /** How many may listen to what changes at once. */
    @WithDefault("10000")
    int liveListeners();

    /** How many of these from one network address; those on this machine are not counted. */
    @WithDefault("200")
    int liveListenersFromOnePlace();

    /** The origins whose pages may read the API in a browser, like https://blog.example, or * for all. */
    Optional<List<String>> corsOrigins();

    /** The Android apps that may open links to here, each as package=fingerprint. */
    Optional<List<String>> androidApps();

    /** The same of Apple's, each as team.bundle. */
    Optional<List<String>> appleApps();

    /** Addresses or networks (CIDR) of the proxies whose word on the public address and the trace is taken. */
    Optional<List<String>> trustedProxies();

    /** How long a service may say nothing to whoever only reads. */
    static Duration forReading(GatewaySettings settings) {
        Duration most = settings.idleTimeout();
        return settings.readTimeout().compareTo(most) < 0 ? settings.readTimeout() : most;
    }
}
