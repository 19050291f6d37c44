package dev.postbag.gateway;

import dev.postbag.gateway.guard.TrustedProxies;
import dev.postbag.gateway.openapi.store.DocumentFiles;
import dev.postbag.gateway.route.Routes;
import dev.postbag.gateway.route.store.DocumentedRoutes;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/** The parts of the gateway that are made from its settings. */
public class Parts {

    private static final DistributionStatisticConfig STEPS = DistributionStatisticConfig.builder()
            .serviceLevelObjectives(DoubleStream.of(0.025, 0.1, 0.25, 1, 2.5, 10)
                    .map(seconds -> seconds * Duration.ofSeconds(1).toNanos())
                    .toArray())
            .build();

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

    /** How many answers took longer than so much can be told of all replicas together, unlike an average. */
    @Produces
    @Singleton
    MeterFilter stepsInMetrics() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id meter, DistributionStatisticConfig config) {
                return meter.getName().equals("http.server.requests") ? STEPS.merge(config) : config;
            }
        };
    }

    @Produces
    @Singleton
    TrustedProxies trustedProxies(GatewaySettings settings) {
        return TrustedProxies.of(settings.trustedProxies().orElse(List.of()));
    }
}
