package dev.postbag.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who ask one server the same at once, again and again. */
final class Crowd {

    private final int clients;
    private final int port;
    private final byte[] question;

    Crowd(int clients, int port, byte[] question) {
        this.clients = clients;
        this.port = port;
        this.question = question;
    }

    /** How many answers came in a second, and how long each took, in nanoseconds. */
    record Round(double rate, List<Long> took) {}

    Round ask(Duration time) throws IOException, InterruptedException {
        long began = System.nanoTime();
        long until = began + time.toNanos();
        List<Long> took = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Long>>> asking = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                asking.add(pool.submit(() -> askUntil(until)));
            }
            for (Future<List<Long>> one : asking) {
                took.addAll(one.get());
            }
        } catch (ExecutionException failed) {
            throw new IOException("A question was not answered", failed.getCause());
        }
        return new Round(took.size() * 1e9 / (System.nanoTime() - began), took);
    }

    private List<Long> askUntil(long until) throws IOException {
        List<Long> took = new ArrayList<>();
        try (RawReader reader = new RawReader(port)) {
            for (long now = System.nanoTime(); now < until; ) {
                RawAnswer answer = reader.ask(question);
                if (answer.status() != 200) {
                    throw new IOException("It was answered with " + answer.status());
                }
                long then = System.nanoTime();
                took.add(then - now);
                now = then;
            }
        }
        return took;
    }
}
