package dev.postbag.local.process;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How one service is run: its command, a sign in that command to know it again by, its surroundings, where it listens,
 * where it writes, and how long it may take to be ready.
 */
public record ServiceSpec(
        String name,
        List<String> command,
        String sign,
        Map<String, String> environment,
        URI address,
        Path log,
        Duration readyWithin) {

    URI readiness() {
        return address.resolve("/q/health/ready");
    }
}
