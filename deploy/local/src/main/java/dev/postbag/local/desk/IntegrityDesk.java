package dev.postbag.local.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Has a platform audited, as an operator, and follows how that goes. */
public final class IntegrityDesk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int FAILURES_BORNE = 60;
    private static final int SERVER_FAULT = 500;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI gateway;
    private final String token;

    /** A desk before this gateway, opened by this token. */
    public IntegrityDesk(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** Asks for an audit of everything; gives the number of the request by service. */
    public Map<String, Long> start() throws IOException, InterruptedException {
        JsonNode answer = ask(
                request("/api/v1/integrity/runs").POST(BodyPublishers.noBody()).build(), 202);
        Map<String, Long> requests = new TreeMap<>();
        answer.path("requests")
                .properties()
                .forEach(each -> requests.put(each.getKey(), each.getValue().asLong()));
        return requests;
    }

    /** How things stand now. */
    public Integrity look() throws IOException, InterruptedException {
        return Integrity.of(ask(request("/api/v1/integrity").GET().build(), 200));
    }

    /** Follows the audit until every service has answered, telling each state seen; a short absence is borne. */
    public Integrity follow(Map<String, Long> requests, Consumer<Integrity> seen)
            throws IOException, InterruptedException {
        int failures = 0;
        while (true) {
            try {
                Integrity now = look();
                failures = 0;
                seen.accept(now);
                if (now.answers(requests)) {
                    return now;
                }
            } catch (DeskRefused refused) {
                if (refused.problem().status() < SERVER_FAULT || ++failures > FAILURES_BORNE) {
                    throw refused;
                }
            } catch (IOException absent) {
                if (++failures > FAILURES_BORNE) {
                    throw absent;
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    private JsonNode ask(HttpRequest request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new DeskRefused(Problem.of(answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json");
    }
}
