package dev.postbag.gateway.live;

import dev.postbag.gateway.wire.Bookmark;
import dev.postbag.gateway.wire.Dispatch;
import dev.postbag.gateway.wire.Subscriber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells all listeners what comes over the wire, those who were away for a moment also what they missed. */
public final class Broadcast implements Subscriber {

    private final Tape tape;
    private final Set<Listener> listeners = new LinkedHashSet<>();
    private boolean connected;
    private boolean over;

    /** Keeps so many bulletins for those who come back. */
    public Broadcast(int kept) {
        this.tape = new Tape(kept);
    }

    /**
     * Tells a listener from now on, at first what came since they heard last; a text that is no bookmark is one that is not
     * known any more.
     */
    public synchronized void join(Listener listener, Optional<String> heard) {
        List<Bulletin> first = new ArrayList<>();
        boolean whole = heard.map(before -> missed(before, listener, first)).orElse(true);
        if (!whole) {
            first.add(Bulletin.missed(tape.now()));
        }
        if (!connected) {
            first.add(Bulletin.cutOff(tape.now()));
        } else if (whole) {
            first.add(Bulletin.connected(tape.now()));
        }
        listener.tell(first);
        listeners.add(listener);
        if (over) {
            listener.dismiss();
        }
    }

    /** Whether all that came since then is known. */
    private boolean missed(String before, Listener listener, List<Bulletin> into) {
        Optional<List<Bulletin>> missed = Bookmark.read(before).flatMap(tape::since);
        missed.ifPresent(all -> into.addAll(caredFor(all, listener)));
        return missed.isPresent();
    }

    /** Shows all that they are still told, and how far they have heard, also those whom nothing told so far concerned. */
    public synchronized void beat() {
        tellAll(List.of(Bulletin.nothing(tape.now())));
    }

    /** It is over, since the gateway stops; also for whoever still comes. */
    public synchronized void dismiss() {
        over = true;
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
        tellAll(List.of(whole ? Bulletin.connected(from) : Bulletin.missed(from)));
    }

    @Override
    public synchronized void cutOff() {
        connected = false;
        tellAll(List.of(Bulletin.cutOff(tape.now())));
    }

    @Override
    public synchronized void hear(List<Dispatch> dispatches) {
        tellAll(dispatches.stream().map(tape::hear).flatMap(Optional::stream).toList());
    }

    private void tellAll(List<Bulletin> bulletins) {
        for (Listener listener : listeners) {
            List<Bulletin> some = caredFor(bulletins, listener);
            if (!some.isEmpty()) {
                listener.tell(some);
            }
        }
    }

    /** The same list where all of it is. */
    private static List<Bulletin> caredFor(List<Bulletin> bulletins, Listener listener) {
        return bulletins.stream().allMatch(bulletin -> isFor(listener, bulletin))
                ? bulletins
                : bulletins.stream()
                        .filter(bulletin -> isFor(listener, bulletin))
                        .toList();
    }

    private static boolean isFor(Listener listener, Bulletin bulletin) {
        return bulletin.post() == null || listener.cares(bulletin.post(), bulletin.topics());
    }
}
