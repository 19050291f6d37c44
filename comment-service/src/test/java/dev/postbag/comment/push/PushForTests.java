package dev.postbag.comment.push;

import dev.postbag.local.desk.PushKeys;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Keys for push messages, and push services on this machine: {@code @QuarkusTestResource(PushForTests.class)}. */
public final class PushForTests implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        PushKeys keys = PushKeys.fresh();
        return Map.of(
                "postbag.push.public-key", keys.publicKey(),
                "postbag.push.private-key", keys.privateKey(),
                "postbag.push.services", "fcm.googleapis.com,http://127.0.0.1",
                "postbag.push.sweep-every", "50ms",
                "postbag.push.end-every", "50ms");
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
