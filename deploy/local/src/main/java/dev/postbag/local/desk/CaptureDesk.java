package dev.postbag.local.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands captures in at a gateway, as an editor, and follows what becomes of them. */
public final class CaptureDesk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int FAILURES_BORNE = 60;
    private static final int SERVER_FAULT = 500;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI gateway;
    private final String token;

    /** A desk before this gateway, opened by this token. */
    public CaptureDesk(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** Hands a file in; gives the address where its report will stand. */
    public URI handIn(CaptureUpload upload) throws IOException, InterruptedException {
        List<String> query = new ArrayList<>();
        upload.source().ifPresent(source -> query.add("source=" + encoded(source)));
        upload.capturedAt().ifPresent(time -> query.add("capturedAt=" + encoded(time)));
        String parameters = query.isEmpty() ? "" : "?" + String.join("&", query);
        HttpRequest request = asEditor(gateway.resolve("/api/v1/captures" + parameters))
                .header("Content-Type", upload.contentType())
                .timeout(Duration.ofMinutes(10))
                .POST(BodyPublishers.ofFile(upload.file()))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new DeskRefused(Problem.of(answer.statusCode(), answer.body()));
        }
        return gateway.resolve(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException("The answer 202 of " + gateway + " names no Location")));
    }

    /** Follows a capture until nothing more changes, telling each state seen; a short absence of the gateway is borne. */
    public CaptureStatus follow(URI location, Consumer<CaptureStatus> seen) throws IOException, InterruptedException {
        Duration pause = SHORTEST_PAUSE;
        int failures = 0;
        while (true) {
            try {
                CaptureStatus status = at(location);
                failures = 0;
                seen.accept(status);
                if (status.ended()) {
                    return status;
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
            Thread.sleep(pause);
            pause = pause.multipliedBy(3).dividedBy(2);
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }
    }

    private CaptureStatus at(URI location) throws IOException, InterruptedException {
        HttpRequest request =
                asEditor(location).timeout(Duration.ofSeconds(30)).GET().build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new DeskRefused(Problem.of(answer.statusCode(), answer.body()));
        }
        JsonNode json = JSON.readTree(answer.body());
        return CaptureStatus.of(json);
    }

    private HttpRequest.Builder asEditor(URI address) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
