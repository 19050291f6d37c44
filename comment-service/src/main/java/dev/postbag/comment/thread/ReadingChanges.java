package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what readers saw change in a thread since a number: each change once at least, whichever replica made it.
 *
 * <p>The number to ask from the next time is read first. What was changed before then is numbered next, by whom does
 * not matter, and is found; what is changed after that draws a higher number, and is found the next time.
 */
@ApplicationScoped
public class ReadingChanges {

    /** As deep as places are told: what is above is no change. */
    private static final int MOST_SHELLS = 50;

    private final Threads threads;
    private final Changes changes;
    private final NumberingChanges numbering;
    private final Listings listings;

    public ReadingChanges(Threads threads, Changes changes, NumberingChanges numbering, Listings listings) {
        this.threads = threads;
        this.changes = changes;
        this.numbering = numbering;
        this.listings = listings;
    }

    public ChangesReading read(ReadChanges wish) {
        Optional<CommentThread> thread = threads.under(wish.post());
        if (thread.isEmpty()) {
            return new ChangesReading.NoSuchPost();
        }
        return thread.get().hidden()
                ? new ChangesReading.PostWithdrawn()
                : wish.goingOn().map(goingOn -> read(wish, goingOn)).orElseGet(() -> begin(wish));
    }

    private ChangesReading begin(ReadChanges wish) {
        long until = changes.drawn(wish.post());
        numbering.number(wish.post());
        return read(wish, new ReadChanges.GoingOn(Changes.Place.behind(wish.since()), until));
    }

    private ChangesReading read(ReadChanges wish, ReadChanges.GoingOn goingOn) {
        List<Changes.Changed> found = changes.changed(wish.post(), goingOn.after(), wish.limit() + 1);
        boolean more = found.size() > wish.limit();
        List<Changes.Changed> page = more ? found.subList(0, wish.limit()) : found;
        return new ChangesReading.Shown(
                withShells(page), more ? Optional.of(page.getLast().place()) : Optional.empty(), goingOn.until());
    }

    private List<Listed> withShells(List<Changes.Changed> page) {
        Set<String> there = new HashSet<>();
        page.forEach(changed -> there.add(changed.listed().comment().id()));
        List<Listed> shown = new ArrayList<>();
        for (Changes.Changed changed : page) {
            if (changed.listed().comment().isPublished()) {
                shown.addAll(shellsAbove(changed.listed().comment(), there));
            }
            shown.add(changed.listed());
        }
        return shown;
    }

    /** @param there what needs no adding, and what was added */
    private List<Listed> shellsAbove(Comment comment, Set<String> there) {
        List<Listed> shells = new ArrayList<>();
        String above = comment.inReplyTo();
        while (above != null && shells.size() < MOST_SHELLS && there.add(above)) {
            Optional<Listed> shell =
                    listings.withId(above).filter(parent -> !parent.comment().isPublished());
            shell.ifPresent(shells::addFirst);
            above = shell.map(Listed::comment).map(Comment::inReplyTo).orElse(null);
        }
        return shells;
    }
}
