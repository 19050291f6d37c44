package dev.postbag.gateway.integrity.client;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.gateway.ServiceSettings;
import dev.postbag.gateway.integrity.Audited;
import dev.postbag.kit.json.Json;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/** Asks the services of their audits by HTTP, all at the same time. */
@Singleton
public class HttpAudited implements Audited {

    private static final Logger LOG = Logger.getLogger(HttpAudited.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private static final ObjectMapper JSON = Json.mapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Map<String, URI> places = new TreeMap<>();

    public HttpAudited(ServiceSettings services) {
        services.places().forEach((name, place) -> places.put(name, place.url().resolve("/internal/audit")));
    }

    @Override
    public Set<String> services() {
        return places.keySet();
    }

    @Override
    public Map<String, Answer> states() {
        return ask(HttpRequest.Builder::GET);
    }

    @Override
    public Map<String, Answer> request(String authorization) {
        return ask(request -> request.header("Authorization", authorization).POST(BodyPublishers.noBody()));
    }

    private Map<String, Answer> ask(UnaryOperator<HttpRequest.Builder> how) {
        Map<String, CompletableFuture<HttpResponse<byte[]>>> asked = new TreeMap<>();
        places.forEach((name, place) -> asked.put(
                name,
                http.sendAsync(
                        how.apply(HttpRequest.newBuilder(place).timeout(LONGEST))
                                .build(),
                        BodyHandlers.ofByteArray())));
        Map<String, Answer> answers = new TreeMap<>();
        asked.forEach((name, answer) -> {
            try {
                answers.put(name, read(answer.join()));
            } catch (RuntimeException | IOException silent) {
                LOG.warnf("The %s-service says nothing of its audit: %s", name, silent);
            }
        });
        return answers;
    }

    private static Answer read(HttpResponse<byte[]> answer) throws IOException {
        boolean fine = answer.statusCode() / 100 == 2;
        return new Answer(answer.statusCode(), fine ? JSON.readValue(answer.body(), TREE) : Map.of());
    }
}
