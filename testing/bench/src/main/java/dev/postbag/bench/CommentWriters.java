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

/** Many who write under one post as fast as they are answered, each a new contributor each time. */
final class CommentWriters {

    private static final int CREATED = 201;
    private static final String COMMENT =
            "{\"body\": \"%s\"}".formatted("It was a quiet day at the harbour. ".repeat(8));

    private final HttpRequest request;

    CommentWriters(URI gateway, String post) {
        this.request = HttpRequest.newBuilder(gateway.resolve("/api/v1/posts/" + post + "/comments"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(COMMENT))
                .build();
    }

    /** How many are taken a second; the first quarter of the time warms up and is not counted. */
    double perSecond(int writers, Duration time) throws IOException, InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            write(http, writers, time.dividedBy(4));
            long began = System.nanoTime();
            long taken = write(http, writers, time.minus(time.dividedBy(4)));
            return taken / ((System.nanoTime() - began) / 1e9);
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
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != CREATED) {
                throw new IOException("A comment was answered with " + status);
            }
            taken++;
        }
        return taken;
    }
}
