package dev.postbag.comment.thread;

import java.util.List;
import java.util.Optional;

/** The comments of threads in each order they are read in, as the domain sees them. */
public interface Listings {

    Optional<Listed> withId(String id);

    /** The listed comments of a part of a thread behind a position, in their order. */
    List<Listed> listed(ThreadPart part, Optional<Position> after, int limit);

    /** Those before a position, the nearest first. */
    List<Listed> before(ThreadPart part, Position position, int limit);
}
