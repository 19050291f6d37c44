package dev.postbag.local.process;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A service that does nothing but say whether it is ready, or, as it is told by its surroundings, fails to. */
public final class FakeService {

    private FakeService() {}

    /** Serves until it is ended; {@code FAKE=dies} and {@code FAKE=never-ready} make it a bad one. */
    public static void main(String[] arguments) throws IOException {
        String fake = System.getenv().getOrDefault("FAKE", "works");
        if (fake.equals("dies")) {
            System.out.println(
                    "{\"timestamp\":\"2026-01-01T00:00:00.000Z\",\"level\":\"ERROR\",\"loggerName\":\"a.Main\","
                            + "\"message\":\"the database said no\"}");
            System.exit(7);
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        int status = fake.equals("never-ready") ? 503 : 200;
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        System.out.println("MONGODB_URI=" + System.getenv("MONGODB_URI"));
    }
}
