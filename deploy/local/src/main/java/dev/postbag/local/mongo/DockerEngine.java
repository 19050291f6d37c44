package dev.postbag.local.mongo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Docker engine on this machine, asked directly and briefly whether it is there: the {@code docker} command alone is none. */
final class DockerEngine {

    private static final int LIMIT_MILLIS = 2000;
    private static final byte[] PING =
            "GET /_ping HTTP/1.1\r\nHost: docker\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Machine machine;

    DockerEngine(Machine machine) {
        this.machine = machine;
    }

    /** Why no engine can be used, or nothing when one answers. */
    Optional<String> absence() {
        Optional<String> host = machine.variable("DOCKER_HOST");
        if (host.isPresent()) {
            return absenceAt(host.get());
        }
        List<Path> sockets = usualSockets().filter(Files::exists).toList();
        if (sockets.isEmpty()) {
            return Optional.of("there is no Docker engine (no socket of one, DOCKER_HOST not set)");
        }
        return sockets.stream().anyMatch(socket -> answers(UnixDomainSocketAddress.of(socket)))
                ? Optional.empty()
                : Optional.of("the Docker engine at " + sockets.getFirst() + " does not answer");
    }

    private static Optional<String> absenceAt(String host) {
        SocketAddress address;
        try {
            URI uri = URI.create(host);
            if ("unix".equals(uri.getScheme())) {
                address = UnixDomainSocketAddress.of(uri.getPath());
            } else if ("tcp".equals(uri.getScheme()) && isHere(uri.getHost())) {
                address = new InetSocketAddress(uri.getHost(), uri.getPort());
            } else {
                return Optional.of("DOCKER_HOST " + host + " is not on this machine, where the data is to be kept");
            }
        } catch (IllegalArgumentException e) {
            return Optional.of("DOCKER_HOST " + host + " is not an address");
        }
        return answers(address) ? Optional.empty() : Optional.of("no Docker engine answers at DOCKER_HOST " + host);
    }

    private static boolean isHere(String host) {
        return "localhost".equals(host) || "127.0.0.1".equals(host);
    }

    /** Where an engine's socket usually is, and where Testcontainers looks for it. */
    private Stream<Path> usualSockets() {
        return Stream.concat(
                Stream.of(Path.of("/var/run/docker.sock")),
                Stream.concat(
                        machine.variable("XDG_RUNTIME_DIR").map(run -> Path.of(run, "docker.sock")).stream(),
                        Stream.of(
                                machine.home().resolve(".docker/run/docker.sock"),
                                machine.home().resolve(".docker/desktop/docker.sock"))));
    }

    private static boolean answers(SocketAddress address) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> answer.complete(pinged(address)));
        return answer.completeOnTimeout(false, LIMIT_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }

    private static boolean pinged(SocketAddress address) {
        try (SocketChannel channel = SocketChannel.open(address)) {
            channel.write(ByteBuffer.wrap(PING));
            ByteBuffer head = ByteBuffer.allocate(64);
            while (head.hasRemaining() && channel.read(head) >= 0) {
                String line = new String(head.array(), 0, head.position(), StandardCharsets.US_ASCII);
                if (line.startsWith("HTTP/1.1 200")) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
