package dev.postbag.contracts;

/** Something one service tells the others: it has happened, and it never changes. {@link EventType} lists them all. */
public interface Event {

    /** Events with the same key in the same topic are read in the order they were published in. */
    String key();
}
