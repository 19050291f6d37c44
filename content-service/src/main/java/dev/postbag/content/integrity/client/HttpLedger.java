package dev.postbag.content.integrity.client;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.content.integrity.Ledger;
import dev.postbag.kit.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What another service knows, asked of it by HTTP. */
public final class HttpLedger implements Ledger {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final ObjectMapper JSON = Json.mapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI ledger;

    /** @param ledger its address at the other service */
    public HttpLedger(URI ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<Bucket> buckets() {
        return ask("", new TypeReference<List<Bucket>>() {});
    }

    @Override
    public Map<String, String> entries(Set<Integer> buckets) {
        String numbers = buckets.stream().map(String::valueOf).collect(Collectors.joining(","));
        return ask("/entries?buckets=" + numbers, new TypeReference<Map<String, String>>() {});
    }

    private <T> T ask(String rest, TypeReference<T> type) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ledger + rest))
                .timeout(LONGEST)
                .build();
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException("status " + answer.statusCode());
                }
                return JSON.readValue(body, type);
            }
        } catch (IOException silent) {
            throw new UnreachableException(ledger + " does not answer", silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnreachableException(ledger + " was not waited for", interrupted);
        }
    }
}
