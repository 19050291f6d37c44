package dev.postbag.gateway;

import dev.postbag.gateway.guard.TrustedProxies;
import dev.postbag.gateway.openapi.store.DocumentFiles;
import dev.postbag.gateway.route.Routes;
import dev.postbag.gateway.route.store.DocumentedRoutes;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The parts of the gateway that are made from its settings. */
public class Parts {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Produces
    @Singleton
    Routes routes(GatewaySettings settings) {
        return new DocumentedRoutes(new DocumentFiles().resource(settings.document())).routes();
    }

    /** A client can make up methods without end; metrics count those together. */
    @Produces
    @Singleton
    MeterFilter methodsInMetrics() {
        return MeterFilter.replaceTagValues("method", method -> METHODS.contains(method) ? method : "OTHER");
    }

    @Produces
    @Singleton
    TrustedProxies trustedProxies(GatewaySettings settings) {
        return TrustedProxies.of(settings.trustedProxies().orElse(List.of()));
    }
}
