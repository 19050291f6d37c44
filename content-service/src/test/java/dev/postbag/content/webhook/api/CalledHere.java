package dev.postbag.content.webhook.api;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Lets webhooks call this machine, for tests. */
public final class CalledHere implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "postbag.webhook.allowed-addresses", "127.0.0.1",
                "postbag.webhook.sweep-every", "100ms");
    }

    @Override
    public void stop() {
        // There is nothing to stop.
    }
}
