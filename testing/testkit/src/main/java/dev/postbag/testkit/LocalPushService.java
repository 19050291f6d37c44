package dev.postbag.testkit;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A push service on this machine, which keeps what it is sent and answers as it is told to. */
public final class LocalPushService implements AutoCloseable {

    /** A message as it came. */
    public record Message(String method, String path, Map<String, List<String>> headers, byte[] body) {

        /** What a header says, whatever the case of its name. */
        public String header(String name) {
            Headers all = new Headers();
            headers.forEach(all::put);
            return String.valueOf(all.getFirst(name));
        }
    }

    private record Answer(int status, Map<String, String> headers) {}

    private final HttpServer server;
    private final List<Message> received = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();

    private LocalPushService(HttpServer server) {
        this.server = server;
    }

    public static LocalPushService start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LocalPushService service = new LocalPushService(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", service::take);
            server.start();
            return service;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where it takes messages for a device. */
    public String endpoint(String device) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/push/" + device;
    }

    /** From now on it answers messages for that device so; others with 201. */
    public void answer(String device, int status, Map<String, String> headers) {
        answers.put("/push/" + device, new Answer(status, headers));
    }

    /** From now on it answers no message for that device, until it is closed. */
    public void hold(String device) {
        held.put("/push/" + device, new CountDownLatch(1));
    }

    /** All that came for a device, oldest first. */
    public List<Message> received(String device) {
        return received.stream()
                .filter(message -> message.path().equals("/push/" + device))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        received.add(new Message(
                exchange.getRequestMethod(),
                path,
                Map.copyOf(exchange.getRequestHeaders()),
                exchange.getRequestBody().readAllBytes()));
        try {
            held.getOrDefault(path, new CountDownLatch(0)).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Answer answer = answers.getOrDefault(path, new Answer(201, Map.of()));
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), -1);
        exchange.close();
    }

    @Override
    public void close() {
        held.values().forEach(CountDownLatch::countDown);
        server.stop(0);
    }
}
