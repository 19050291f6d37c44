package dev.postbag.content.webhook.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A receiver of webhooks on this machine, that answers each path as a test wants. */
public final class Receiver implements AutoCloseable {

    /** What came. */
    public record Call(String path, Map<String, String> headers, String body) {

        /** Whether it is signed with that secret, by the rule of Standard Webhooks. */
        public boolean isSignedWith(String secret) {
            return List.of(headers.get("webhook-signature").split(" ")).contains(signature(secret));
        }

        private String signature(String secret) {
            Instant at = Instant.ofEpochSecond(Long.parseLong(headers.get("webhook-timestamp")));
            return new dev.postbag.content.webhook.WebhookSecret(secret, null).sign(id(), at, body);
        }

        public String id() {
            return headers.get("webhook-id");
        }
    }

    /** How a path answers; null is 204. */
    @FunctionalInterface
    public interface Manner {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Manner> manners = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    public void answering(String path, Manner manner) {
        manners.put(path, manner);
    }

    public void answering(String path, int status) {
        answering(path, exchange -> exchange.sendResponseHeaders(status, -1));
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public List<Call> calls(String path) {
        return calls.stream().filter(call -> call.path.equals(path)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
        calls.add(new Call(path, headers, body));
        try (exchange) {
            manners.getOrDefault(path, any -> any.sendResponseHeaders(204, -1)).answer(exchange);
        }
    }
}
