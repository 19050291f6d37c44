package dev.postbag.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.Verticle;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a {@link BareServer} runs, on the gateway's own libraries: they are on no other class path. */
final class SameAnswer {

    private SameAnswer() {}

    /** @param arguments a port, then the answer's headers, {@code name: value}; its body comes in by standard input */
    public static void main(String... arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        Map<String, String> fixed = new TreeMap<>();
        for (String header : Arrays.asList(arguments).subList(1, arguments.length)) {
            String[] parts = header.split(": ", 2);
            if (!parts[0].toLowerCase(Locale.ROOT).equals("connection")) {
                fixed.put(parts[0], parts[1]);
            }
        }
        Buffer body = Buffer.buffer(System.in.readAllBytes());
        Vertx vertx = Vertx.vertx();
        // As many as the gateway has, each with a loop of its own, behind one port.
        int loops = 2 * Runtime.getRuntime().availableProcessors();
        for (int loop = 0; loop < loops; loop++) {
            vertx.deployVerticle(serving(fixed, body, port))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
        System.out.println(port);
    }

    private static Verticle serving(Map<String, String> headers, Buffer body, int port) {
        return new AbstractVerticle() {
            @Override
            public void start(Promise<Void> started) {
                vertx.createHttpServer(
                                new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                        .requestHandler(request -> {
                            request.response().headers().addAll(headers);
                            request.response().end(body);
                        })
                        .listen()
                        .<Void>mapEmpty()
                        .onComplete(started);
            }
        };
    }
}
