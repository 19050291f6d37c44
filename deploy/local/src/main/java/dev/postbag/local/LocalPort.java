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

/** The TCP ports of the loopback address, on which every local server listens and nothing else. */
public final class LocalPort {

    /** The address every local server listens on. */
    public static final String HOST = "127.0.0.1";

    private LocalPort() {}

    /** {@link #HOST} as an address, which no name service has a say in. */
    public static InetAddress address() {
        try {
            return InetAddress.getByAddress(HOST, new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A port nobody listens on at this moment. */
    public static int free() {
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
