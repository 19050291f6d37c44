package dev.postbag.comment.decision;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All decisions there are, read out of the comments they were made about. */
public interface LoggedDecisions {

    /** A decision, and what it was made about. */
    record Logged(String comment, String post, Decision decision) {

        public Place place() {
            return new Place(decision.at(), comment + "/" + decision.id());
        }
    }

    /** Where a decision stands: newest first, those of one millisecond by comment and id. */
    record Place(Instant at, String key) implements Comparable<Place> {

        private static final Comparator<Place> NEWEST_FIRST =
                Comparator.comparing(Place::at).thenComparing(Place::key).reversed();

        @Override
        public int compareTo(Place other) {
            return NEWEST_FIRST.compare(this, other);
        }
    }

    /** All from then on, before then, in no order. */
    void forEach(Instant from, Instant until, Consumer<Decision> visitor);

    /** How many appeals there were from then on, before then. */
    long appeals(Instant from, Instant until);

    /** The newest behind a place, in their order. */
    List<Logged> newest(Optional<Place> after, int limit);
}
