package dev.postbag.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Many who listen to what changes, each over a connection of their own. */
final class Audience implements AutoCloseable {

    private static final int BUFFER = 256;
    private static final byte[] QUESTION =
            "GET /api/v1/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final List<Socket> sockets = new ArrayList<>();
    private final CountDownLatch connected;
    private volatile CountDownLatch waiting = new CountDownLatch(0);
    private volatile List<Long> heard = List.of();
    private volatile int change;

    Audience(int listeners) {
        this.connected = new CountDownLatch(listeners);
    }

    /** Returns when each has been told that they are. */
    void gather(int port, Duration longest) throws IOException, InterruptedException {
        long listeners = connected.getCount();
        for (int number = 0; number < listeners; number++) {
            Socket socket = new Socket("127.0.0.1", port);
            sockets.add(socket);
            socket.getOutputStream().write(QUESTION);
            Thread.ofVirtual().start(() -> listen(socket));
        }
        if (!connected.await(longest.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException(connected.getCount() + " of those who listen were told nothing");
        }
    }

    /** From when on each listener waits for the next change of a thread. */
    synchronized void await() {
        heard = new ArrayList<>();
        waiting = new CountDownLatch(sockets.size());
        change++;
    }

    /** When each was told of it, by {@link System#nanoTime}. */
    List<Long> told(Duration longest) throws IOException, InterruptedException {
        if (!waiting.await(longest.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException(waiting.getCount() + " of those who listen were not told of a change");
        }
        return heard;
    }

    private void listen(Socket socket) {
        int seen = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), BUFFER)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("event: connected")) {
                    connected.countDown();
                } else if (line.equals("event: thread-changed") && seen < change) {
                    seen = hear(System.nanoTime());
                }
            }
        } catch (IOException closed) {
            // It is over, or those that are missing are counted.
        }
    }

    private synchronized int hear(long now) {
        heard.add(now);
        waiting.countDown();
        return change;
    }

    @Override
    public void close() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
