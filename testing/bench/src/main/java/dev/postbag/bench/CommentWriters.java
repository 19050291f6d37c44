package dev.postbag.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** Many who write under one post as fast as they are answered, each a new contributor each time. */
final class CommentWriters {

    private static final int CREATED = 201;
    private static final int WORDS = 45;

    private final HttpRequest.Builder request;

    CommentWriters(URI gateway, String post) {
        this.request = HttpRequest.newBuilder(gateway.resolve("/api/v1/posts/" + post + "/comments"))
                .header("Content-Type", "application/json");
    }

    /** Has so many write for so long, and returns how many comments were taken. */
    long write(int writers, Duration time) throws IOException, InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return write(http, writers, time);
        }
    }

    private long write(HttpClient http, int writers, Duration time) throws IOException, InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                counts.add(pool.submit(() -> write(http, until)));
            }
            long taken = 0;
            for (Future<Long> count : counts) {
                taken += count.get();
            }
            return taken;
        } catch (ExecutionException failed) {
            throw new IOException("A comment was not taken", failed.getCause());
        }
    }

    private long write(HttpClient http, long until) throws IOException, InterruptedException {
        long taken = 0;
        while (System.nanoTime() < until) {
            HttpRequest comment = request.copy()
                    .POST(BodyPublishers.ofString("{\"body\": \"" + words() + "\"}"))
                    .build();
            int status = http.send(comment, BodyHandlers.discarding()).statusCode();
            if (status != CREATED) {
                throw new IOException("A comment was answered with " + status);
            }
            taken++;
        }
        return taken;
    }

    /** About 270 characters that no other comment says, since what was said before is held back. */
    static String words() {
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < WORDS; word++) {
            chance.ints(5, 'a', 'z' + 1).forEach(letter -> words.append((char) letter));
            words.append(' ');
        }
        return words.toString();
    }
}
