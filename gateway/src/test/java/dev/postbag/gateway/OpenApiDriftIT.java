package dev.postbag.gateway;

import dev.postbag.gateway.promise.ApiPromise;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the gateway serves is what docs/openapi.json promises; with the profile renew-openapi it is promised from now on. */
class OpenApiDriftIT {

    private static final Path BUILT = Path.of("target/openapi/openapi.json");

    private final ApiPromise promise = new ApiPromise(Path.of("../docs/openapi.json"));

    @Test
    void theApiIsWhatItsDocumentPromises() throws IOException {
        if (Boolean.getBoolean("postbag.renew-openapi")) {
            promise.renewFrom(BUILT);
        }
        promise.mustBeKeptBy(BUILT);
    }
}
