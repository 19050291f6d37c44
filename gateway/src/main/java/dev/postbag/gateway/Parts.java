package dev.postbag.gateway;

import dev.postbag.gateway.guard.TrustedProxies;
import dev.postbag.gateway.openapi.store.DocumentFiles;
import dev.postbag.gateway.route.Routes;
import dev.postbag.gateway.route.store.DocumentedRoutes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The parts of the gateway that are made from its settings. */
public class Parts {

    @Produces
    @Singleton
    Routes routes(GatewaySettings settings) {
        return new DocumentedRoutes(new DocumentFiles().resource(settings.document())).routes();
    }

    @Produces
    @Singleton
    TrustedProxies trustedProxies(GatewaySettings settings) {
        return TrustedProxies.of(settings.trustedProxies().orElse(List.of()));
    }
}
