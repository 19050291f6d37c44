package dev.postbag.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Somebody who uses the platform: has connections of their own, waits for so long, and sends again what was not taken. */
final class Client implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> A_GOOD_NO = Set.of(429, 502, 503, 504);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final URI gateway;
    private final String token;
    private final Duration patience;
    private final Tally tally;

    Client(URI gateway, String token, Duration patience, Tally tally) {
        this.gateway = gateway;
        this.token = token;
        this.patience = patience;
        this.tally = tally;
    }

    /** An answer that was read whole. */
    record Answer(int status, String body, Optional<String> etag, Optional<String> location) {

        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }
    }

    static String json(Object value) throws IOException {
        return JSON.writeValueAsString(value);
    }

    /** Asks once; an error answer must be a problem document. */
    Answer ask(String what, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(patience)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            int status = answer.statusCode();
            tally.answered(what + " " + status, Duration.ofNanos(System.nanoTime() - began));
            if (status >= 400
                    && !answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
                tally.found(what + " was refused with " + status + " and no problem document");
            }
            return new Answer(
                    status,
                    answer.body(),
                    answer.headers().firstValue("ETag"),
                    answer.headers().firstValue("Location"));
        } catch (HttpTimeoutException late) {
            tally.count(what + " timed out");
            throw late;
        } catch (IOException broken) {
            tally.count(what + " broken off");
            throw broken;
        }
    }

    /**
     * Sends the same until it is answered with neither a good no nor silence; any 5xx that is not a good no is a fault.
     *
     * @throws IOException when that takes more than five minutes
     */
    Answer insist(String what, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        String last = "";
        while (System.nanoTime() < end) {
            try {
                Answer answer = ask(what, method, path, body, headers);
                if (answer.status() < 500 && answer.status() != 429) {
                    return answer;
                }
                last = answer.status() + " " + answer.body();
                if (!A_GOOD_NO.contains(answer.status())) {
                    tally.found(what + " was answered with " + answer.status() + " " + answer.body());
                }
            } catch (IOException notTaken) {
                last = notTaken.toString();
            }
            Thread.sleep(BEFORE_ANOTHER_TRY);
        }
        throw new IOException(what + " was not taken in " + LONGEST.toSeconds() + " s; last: " + last);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
