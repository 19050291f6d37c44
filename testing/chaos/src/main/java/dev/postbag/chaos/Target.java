package dev.postbag.chaos;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One place a gate leads to, and how the way there is at the moment. */
public final class Target {

    /** How connections on the way fare. */
    public enum Way {
        OPEN,
        /** All are broken off, and new ones at once. */
        CUT,
        /** All stay, and nothing comes through. */
        SILENT
    }

    private static final int CONNECT_MILLIS = 1_000;

    private final String name;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Way way = Way.OPEN;
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean ready = true;

    public Target(String name, int port) {
        this.name = name;
        this.port = port;
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    Way way() {
        return way;
    }

    boolean isReady() {
        return ready;
    }

    void ready(boolean now) {
        ready = now;
    }

    /** From now on every piece takes so much longer, in each direction. */
    void delay(Duration each) {
        delay = each;
    }

    void set(Way next) {
        lock.lock();
        try {
            way = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (next == Way.CUT) {
            sockets.forEach(Links::reset);
        }
    }

    /** Waits as long as the way demands before a piece may go on. */
    void pass() throws InterruptedException {
        Duration longer = delay;
        if (longer.isPositive()) {
            Thread.sleep(longer);
        }
        lock.lock();
        try {
            while (way == Way.SILENT) {
                changed.await(1, TimeUnit.SECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    Socket connect() throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(Links.LOOPBACK, port), CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    /** The socket belongs to a connection on this way, until it is closed. */
    void holds(Socket socket) {
        sockets.add(socket);
        if (way == Way.CUT) {
            Links.reset(socket);
        }
    }

    void forget(Socket socket) {
        sockets.remove(socket);
    }
}
