package dev.postbag.gateway;

import dev.postbag.gateway.wire.Wire;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Says whether the services' events are heard; the gateway answers without them too, so it is up in any case. */
@Wellness
@Singleton
public class WireHealth implements HealthCheck {

    private final Wire wire;

    public WireHealth(Wire wire) {
        this.wire = wire;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("events")
                .up()
                .withData("heard", wire.isConnected())
                .build();
    }
}
