package dev.postbag.comment.thread;

/** A comment in a list, with what is counted of it; without its earlier revisions. */
public record Listed(Comment comment, Tally tally) {

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
