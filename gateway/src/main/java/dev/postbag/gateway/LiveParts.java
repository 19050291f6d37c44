package dev.postbag.gateway;

import dev.postbag.gateway.live.Broadcast;
import dev.postbag.gateway.live.api.LiveTerms;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What tells listeners of changes as they happen. */
public class LiveParts {

    private static final int KEPT = 1_000;

    @Produces
    @Singleton
    Broadcast broadcast() {
        return new Broadcast(KEPT);
    }

    @Produces
    @Singleton
    LiveTerms terms(GatewaySettings settings) {
        return new LiveTerms(settings.liveListeners(), settings.liveListenersFromOnePlace());
    }
}
