package dev.postbag.content.webhook.client;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server that is never silent and never comes to the end of its status line. */
final class SlowTalker implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CountDownLatch over = new CountDownLatch(1);

    SlowTalker() throws IOException {
        Thread.ofVirtual().start(this::talk);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/";
    }

    private void talk() {
        try (Socket caller = server.accept();
                OutputStream answer = caller.getOutputStream()) {
            answer.write("HTTP/1.1 200 ".getBytes(StandardCharsets.US_ASCII));
            while (!over.await(100, TimeUnit.MILLISECONDS)) {
                answer.write('O');
                answer.flush();
            }
        } catch (IOException hungUp) {
            // As it should be.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        server.close();
    }
}
