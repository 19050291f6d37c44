package dev.postbag.gateway.wire;

import java.util.List;

/** Tells all subscribers what comes over the wire, and whether it is there. */
public final class Wire {

    private final List<Subscriber> subscribers;
    private volatile boolean connected;

    public Wire(List<Subscriber> subscribers) {
        this.subscribers = List.copyOf(subscribers);
    }

    public boolean isConnected() {
        return connected;
    }

    public void connect(Bookmark from) {
        connected = true;
        subscribers.forEach(subscriber -> subscriber.connected(from));
    }

    public void cutOff() {
        connected = false;
        subscribers.forEach(Subscriber::cutOff);
    }

    public void hear(List<Dispatch> dispatches) {
        if (!dispatches.isEmpty()) {
            subscribers.forEach(subscriber -> subscriber.hear(dispatches));
        }
    }
}
