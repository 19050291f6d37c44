package dev.postbag.gateway.live;

import dev.postbag.gateway.wire.Bookmark;
import dev.postbag.gateway.wire.Dispatch;
import dev.postbag.gateway.wire.Subscriber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells all listeners what comes over the wire, those who were away for a moment also what they missed. */
public final class Broadcast implements Subscriber {

    private final Tape tape;
    private final Set<Listener> listeners = new LinkedHashSet<>();
    private boolean connected;

    /** Keeps so many bulletins for those who come back. */
    public Broadcast(int kept) {
        this.tape = new Tape(kept);
    }

    /**
     * Tells a listener from now on, at first what came since they heard last; a text that is no bookmark is one that is not
     * known any more.
     */
    public synchronized void join(Listener listener, Optional<String> heard) {
        boolean whole = heard.map(before -> tellSince(before, listener)).orElse(true);
        if (!whole) {
            listener.tell(Bulletin.missed(tape.now()));
        }
        if (!connected) {
            listener.tell(Bulletin.cutOff(tape.now()));
        } else if (whole) {
            listener.tell(Bulletin.connected(tape.now()));
        }
        listeners.add(listener);
    }

    /** Whether all that came since then could be told. */
    private boolean tellSince(String before, Listener listener) {
        Optional<List<Bulletin>> missed = Bookmark.read(before).flatMap(tape::since);
        missed.ifPresent(all -> all.forEach(bulletin -> tell(listener, bulletin)));
        return missed.isPresent();
    }

    /** Shows all that they are still told, and how far they have heard, also those whom nothing told so far concerned. */
    public synchronized void beat() {
        Bulletin still = Bulletin.nothing(tape.now());
        listeners.forEach(listener -> listener.tell(still));
    }

    /** It is over, since the gateway stops. */
    public synchronized void dismiss() {
        listeners.forEach(Listener::dismiss);
    }

    public synchronized void leave(Listener listener) {
        listeners.remove(listener);
    }

    public synchronized int listeners() {
        return listeners.size();
    }

    @Override
    public synchronized void connected(Bookmark from) {
        connected = true;
        boolean whole = tape.goesOn(from);
        tellAll(whole ? Bulletin.connected(from) : Bulletin.missed(from));
    }

    @Override
    public synchronized void cutOff() {
        connected = false;
        tellAll(Bulletin.cutOff(tape.now()));
    }

    @Override
    public synchronized void hear(List<Dispatch> dispatches) {
        dispatches.forEach(dispatch -> tape.hear(dispatch).ifPresent(this::tellAll));
    }

    private void tellAll(Bulletin bulletin) {
        listeners.forEach(listener -> tell(listener, bulletin));
    }

    private static void tell(Listener listener, Bulletin bulletin) {
        if (bulletin.post() == null || listener.cares(bulletin.post())) {
            listener.tell(bulletin);
        }
    }
}
