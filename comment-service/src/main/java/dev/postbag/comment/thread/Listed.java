package dev.postbag.comment.thread;

import java.util.List;

/**
 * A comment in a list, with what is counted of it; without its earlier revisions.
 *
 * @param pickedIn the posts that hold its words, once they were looked for
 */
public record Listed(Comment comment, Tally tally, List<PickedIn> pickedIn) {

    public Listed {
        pickedIn = List.copyOf(pickedIn);
    }

    public Listed(Comment comment, Tally tally) {
        this(comment, tally, List.of());
    }

    Listed pickedIn(List<PickedIn> posts) {
        return new Listed(comment, tally, posts);
    }

    /** Where it stands in a list of that order. */
    public Position position(Order order) {
        return new Position(
                switch (order) {
                    case OLDEST, NEWEST -> 0;
                    case MOST_REACTED -> tally.reacted();
                    case MOST_REPLIED -> tally.replies();
                },
                Place.of(comment));
    }
}
