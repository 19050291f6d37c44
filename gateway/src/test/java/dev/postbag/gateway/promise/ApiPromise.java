package dev.postbag.gateway.promise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The document of the API as it is committed: what was promised to clients. */
public final class ApiPromise {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path promised;

    public ApiPromise(Path promised) {
        this.promised = promised;
    }

    /** Fails unless the built document is, byte for byte, the one that is promised. */
    public void mustBeKeptBy(Path built) throws IOException {
        mustNotBeBrokenBy(built);
        if (Files.mismatch(promised, built) >= 0) {
            throw new AssertionError("The API is no longer what docs/openapi.json says. If that is meant, renew it:\n\n"
                    + "    ./mvnw -q -pl gateway -am verify -Prenew-openapi\n\n"
                    + "and commit what `git diff docs/openapi.json` shows.");
        }
    }

    /** Promises what was built, unless that would break clients that nothing warns. */
    public void renewFrom(Path built) throws IOException {
        mustNotBeBrokenBy(built);
        Files.write(promised, Files.readAllBytes(built));
    }

    private void mustNotBeBrokenBy(Path built) throws IOException {
        JsonNode before = JSON.readTree(promised.toFile());
        JsonNode after = JSON.readTree(built.toFile());
        if (version(after).mayBreak(version(before))) {
            return;
        }
        List<String> breaking = new BreakingChanges(before, after).found();
        if (!breaking.isEmpty()) {
            throw new AssertionError("This breaks clients of what docs/openapi.json promises:\n  - "
                    + String.join("\n  - ", breaking)
                    + "\nKeep the old way beside the new one, or raise the version ("
                    + before.at("/info/version").asText()
                    + ") in all POMs: its first number, or the second while the first is 0.");
        }
    }

    private static PromisedVersion version(JsonNode document) {
        return PromisedVersion.of(document.at("/info/version").asText());
    }
}
