package dev.postbag.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The TCP ports of the loopback address, on which every local server listens and nothing else. */
public final class LocalPort {

    /** The address every local server listens on. */
    public static final String HOST = "127.0.0.1";

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private LocalPort() {}

    /** {@link #HOST} as an address, which no name service has a say in. */
    public static InetAddress address() {
        try {
            return InetAddress.getByAddress(HOST, new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A port nobody listens on at this moment, and another one each time: whoever was given it may not listen yet. */
    public static int free() {
        int port = unused();
        while (!GIVEN.add(port)) {
            port = unused();
        }
        return port;
    }

    private static int unused() {
        try (ServerSocket socket = new ServerSocket(0, 1, address())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port noted in the file when it is free, so that clients find a restarted server where it was; else another, noted. */
    public static int notedIn(Path file) throws IOException {
        Optional<Integer> last = Files.exists(file) ? number(Files.readString(file)) : Optional.empty();
        if (last.isPresent() && isFree(last.get())) {
            GIVEN.add(last.get());
            return last.get();
        }
        int port = free();
        Files.writeString(file, port + "\n");
        return port;
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text.strip())).filter(port -> port > 0 && port < 65536);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether a server could listen on this port now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
