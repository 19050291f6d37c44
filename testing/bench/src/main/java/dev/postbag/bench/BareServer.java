package dev.postbag.bench;

import dev.postbag.local.LocalPort;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.Verticle;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A server that does nothing but answer every request with the same bytes: what the gateway is held against. */
final class BareServer implements AutoCloseable {

    private final Process process;
    private final int port;

    private BareServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one as a process of its own, told the same of memory and compiling as the services are. */
    static BareServer start(RawAnswer answer) throws IOException {
        Path root = Path.of(System.getProperty("postbag.root", "."));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-Xmn192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                root.resolve("gateway/target/quarkus-app/lib/main") + "/*:"
                        + root.resolve("testing/bench/target/postbag-bench.jar"),
                BareServer.class.getName()));
        command.add(Integer.toString(LocalPort.free()));
        answer.headers().forEach((name, value) -> command.add(name + ": " + value));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().write(answer.body());
        process.getOutputStream().close();
        String said = process.inputReader().readLine();
        if (said == null) {
            throw new IOException("The bare server did not start");
        }
        return new BareServer(process, Integer.parseInt(said));
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

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
