package dev.postbag.ingest.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The feeds that are followed. */
public interface Sources {

    /** Adds it unless there is one of that id; gives the one that is there then. */
    Source add(Source source);

    Optional<Source> find(String id);

    /** By id, from {@code after} on, which is left out. */
    List<Source> list(@Nullable String after, int limit);

    /** Forgets it; false when there is none. What was taken in from it stays. */
    boolean remove(String id);

    /**
     * Takes one that is due, so that no other replica asks it.
     *
     * @param until how long nobody else may take it, unless {@link #save} comes first
     */
    Optional<Source> claimDue(Instant now, Instant until);

    /** Keeps what came of asking it; does nothing when it was removed, or taken by somebody else, meanwhile. */
    void save(Source claimed, Source polled);
}
