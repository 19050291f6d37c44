package dev.postbag.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A client of the gateway: it knows addresses and JSON, and nothing of what is behind. */
public final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String gateway;
    private final String token;

    public Client(String gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** An answer, its body read. */
    public record Answer(int status, String body, HttpHeaders headers) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException malformed) {
                throw new UncheckedIOException(body, malformed);
            }
        }

        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer postJson(String path, Object body, String... headers) {
        return sendJson("POST", path, body, headers);
    }

    public Answer sendJson(String method, String path, Object body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json"));
        try {
            return send(
                    method, path, BodyPublishers.ofString(JSON.writeValueAsString(body)), all.toArray(String[]::new));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public Answer comment(String post, String words, String idempotencyKey) {
        return postJson(
                "/api/v1/posts/" + post + "/comments", Map.of("body", words), "Idempotency-Key", idempotencyKey);
    }

    /** Takes in a page of text as the editor does. */
    public Answer capture(byte[] page, String query) {
        return send(
                "POST",
                "/api/v1/captures" + query,
                BodyPublishers.ofByteArray(page),
                "Content-Type",
                "text/plain; charset=utf-8");
    }

    /** Of an answer that has no end only the beginning is waited for: its body is empty. */
    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path))
                .method(method, body)
                .timeout(Duration.ofSeconds(60));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<InputStream> answer = http.send(
                    request.build(),
                    info -> endless(info.headers())
                            ? BodySubscribers.ofInputStream()
                            : BodySubscribers.mapping(BodySubscribers.ofByteArray(), ByteArrayInputStream::new));
            try (InputStream told = answer.body()) {
                String text = endless(answer.headers()) ? "" : new String(told.readAllBytes(), StandardCharsets.UTF_8);
                return new Answer(answer.statusCode(), text, answer.headers());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean endless(HttpHeaders headers) {
        return headers.firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
    }

    /** Every item of a list, page by page. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = null;
        do {
            String separator = path.contains("?") ? "&" : "?";
            Answer page = get(
                    cursor == null
                            ? path
                            : path + separator + "cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
            if (page.status() != 200) {
                throw new AssertionError(page.status() + " " + page.body());
            }
            page.json().path("items").forEach(items::add);
            cursor = page.json().path("nextCursor").asText(null);
        } while (cursor != null);
        return items;
    }
}
