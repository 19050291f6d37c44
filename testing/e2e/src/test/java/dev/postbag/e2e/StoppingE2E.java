package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is told to stop, as Kubernetes tells it; the gateway's jar, since it starts without any server. */
class StoppingE2E {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int ENDED_BY_SIGTERM = 143;

    @TempDir
    private Path directory;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private URI address;
    private Process gateway;

    @BeforeEach
    void start() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        address = URI.create("http://127.0.0.1:" + port);
        Path keys = Files.writeString(directory.resolve("jwks.json"), "{\"keys\": []}");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of("..", "..", "gateway", "target", "quarkus-app", "quarkus-run.jar")
                        .toString());
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("POSTBAG_GATEWAY_PORT", String.valueOf(port));
        builder.environment().put("POSTBAG_JWT_KEYS", keys.toUri().toString());
        builder.environment().put("QUARKUS_SHUTDOWN_DELAY", "5s");
        gateway = builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        await().atMost(LONGEST)
                .ignoreExceptions()
                .until(() -> ask("/q/health/ready").statusCode() == 200);
    }

    @AfterEach
    void end() {
        gateway.destroyForcibly();
        http.shutdownNow();
    }

    @Test
    void whatIsAskedWhileOthersHearOfTheStopIsAnsweredAndNoConnectionIsKept() throws Exception {
        assertThat(ask("/").headers().firstValue("Connection")).isEmpty();

        gateway.destroy();

        await().atMost(LONGEST).until(() -> ask("/q/health/ready").statusCode() == 503);
        HttpResponse<String> late = ask("/");
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(late.headers().firstValue("Connection")).hasValue("close");
        assertThat(gateway.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(gateway.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
    }
}
