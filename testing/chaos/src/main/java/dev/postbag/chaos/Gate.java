package dev.postbag.chaos;

import dev.postbag.chaos.Target.Way;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A port that passes connections on to one of the places behind it, in turn, as a load balancer does: to those that are
 * ready, or if none is, to any.
 */
public final class Gate implements AutoCloseable {

    private static final int BACKLOG = 256;

    private final String name;
    private final ServerSocket server;
    private final List<Target> targets;
    private final AtomicInteger turn = new AtomicInteger();

    private Gate(String name, ServerSocket server, List<Target> targets) {
        this.name = name;
        this.server = server;
        this.targets = new CopyOnWriteArrayList<>(targets);
    }

    /** Listens at once, on a free port. */
    public static Gate to(String name, List<Target> targets) throws IOException {
        Gate gate = new Gate(name, new ServerSocket(0, BACKLOG, Links.LOOPBACK), targets);
        Thread.ofVirtual().name("gate-" + name).start(gate::listen);
        return gate;
    }

    String name() {
        return name;
    }

    /** One more place behind it. */
    public void add(Target target) {
        targets.add(target);
    }

    /** Nothing is behind it any more; what is connected is cut. */
    public void clear() {
        targets.forEach(target -> target.set(Way.CUT));
        targets.clear();
    }

    public int port() {
        return server.getLocalPort();
    }

    public List<Target> targets() {
        return targets;
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.startVirtualThread(() -> pass(client));
            } catch (IOException closed) {
                // The loop looks whether it is for good.
            }
        }
    }

    private void pass(Socket client) {
        for (Target target : inTurn()) {
            if (target.way() == Way.CUT) {
                continue;
            }
            try {
                client.setTcpNoDelay(true);
                Links.join(client, target.connect(), target);
                return;
            } catch (IOException refused) {
                // The next one, then.
            }
        }
        Links.reset(client);
    }

    private List<Target> inTurn() {
        List<Target> ready = targets.stream().filter(Target::isReady).toList();
        List<Target> some = new ArrayList<>(ready.isEmpty() ? targets : ready);
        Collections.rotate(some, -turn.getAndIncrement());
        return some;
    }

    @Override
    public void close() throws IOException {
        server.close();
        clear();
    }
}
