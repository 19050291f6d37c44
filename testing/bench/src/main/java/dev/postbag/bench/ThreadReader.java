package dev.postbag.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Somebody who reads threads at the gateway. */
final class ThreadReader implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI gateway;

    ThreadReader(URI gateway) {
        this.gateway = gateway;
    }

    /** A page that was asked for. */
    record Page(long nanos, int bytes) {}

    /** The posts' ids, by the addresses they had elsewhere. */
    Map<String, String> posts() throws IOException, InterruptedException {
        Map<String, String> posts = new HashMap<>();
        for (JsonNode post :
                json.readTree(get("/api/v1/posts?limit=100").body()).path("items")) {
            posts.put(post.path("permalink").asText(), post.path("id").asText());
        }
        return posts;
    }

    /** Returns when the post has so many comments. */
    void awaitCount(String post, int comments) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (json.readTree(get("/api/v1/posts/" + post).body())
                        .path("counts")
                        .path("comments")
                        .asInt()
                < comments) {
            if (System.nanoTime() > deadline) {
                throw new IOException("The comments did not all come in");
            }
            Thread.sleep(PAUSE);
        }
    }

    Page page(String post, String query) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<byte[]> page = get("/api/v1/posts/" + post + "/comments" + query);
        return new Page(System.nanoTime() - began, page.body().length);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                http.send(HttpRequest.newBuilder(gateway.resolve(path)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " for " + path);
        }
        return answer;
    }

    @Override
    public void close() {
        http.close();
    }
}
