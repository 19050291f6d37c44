package dev.postbag.gateway.live;

import dev.postbag.gateway.wire.Bookmark;
import dev.postbag.gateway.wire.Dispatch;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** The last dispatches, for listeners who were away for a moment. */
final class Tape {

    private record Told(Dispatch dispatch, Bulletin bulletin) {}

    private final int most;
    private final ArrayDeque<Told> told = new ArrayDeque<>();
    private Bookmark from = Bookmark.START;
    private Bookmark now = Bookmark.START;

    Tape(int most) {
        this.most = most;
    }

    Bookmark now() {
        return now;
    }

    /** Whether nothing is missing between what was heard last and what comes from here on; else it begins anew. */
    boolean goesOn(Bookmark here) {
        if (now.equals(here)) {
            return true;
        }
        told.clear();
        from = here;
        now = here;
        return false;
    }

    /** The bulletin to tell of it, if there is one. */
    Optional<Bulletin> hear(Dispatch dispatch) {
        if (!now.isBefore(dispatch)) {
            return Optional.empty();
        }
        now = now.after(dispatch);
        Optional<Bulletin> bulletin = Bulletins.of(dispatch, now);
        bulletin.ifPresent(one -> told.add(new Told(dispatch, one)));
        if (told.size() > most) {
            from = from.after(told.removeFirst().dispatch());
        }
        return bulletin;
    }

    /** What whoever has heard so much has not heard; nothing when not all of that is known any more. */
    Optional<List<Bulletin>> since(Bookmark heard) {
        if (!heard.reaches(from) || !now.reaches(heard)) {
            return Optional.empty();
        }
        return Optional.of(told.stream()
                .filter(one -> heard.isBefore(one.dispatch()))
                .map(Told::bulletin)
                .toList());
    }
}
