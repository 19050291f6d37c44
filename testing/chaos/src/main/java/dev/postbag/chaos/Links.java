package dev.postbag.chaos;

import dev.postbag.local.LocalPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** The two halves of a connection that goes through a gate. */
final class Links {

    static final InetAddress LOOPBACK = LocalPort.address();
    private static final int PIECE = 16 * 1024;

    private Links() {}

    /** Passes on what comes, both ways, until both sides have ended. */
    static void join(Socket client, Socket server, Target target) {
        target.holds(client);
        target.holds(server);
        Thread back = Thread.startVirtualThread(() -> pump(server, client, target));
        pump(client, server, target);
        try {
            back.join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        target.forget(client);
        target.forget(server);
        close(client);
        close(server);
    }

    private static void pump(Socket from, Socket to, Target target) {
        byte[] piece = new byte[PIECE];
        try {
            for (int read = from.getInputStream().read(piece);
                    read >= 0;
                    read = from.getInputStream().read(piece)) {
                target.pass();
                to.getOutputStream().write(piece, 0, read);
            }
            target.pass();
            to.shutdownOutput();
        } catch (IOException broken) {
            reset(from);
            reset(to);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** Breaks it off, as a network does; the other side is not told politely. */
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException closed) {
            // Then there is nothing to break off.
        }
        close(socket);
    }

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // It is gone in any case.
        }
    }
}
