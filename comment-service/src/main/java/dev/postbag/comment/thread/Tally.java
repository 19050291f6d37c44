package dev.postbag.comment.thread;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is counted of a comment. It lags behind what is counted by moments, and follows from that alone.
 *
 * @param replies how many comments that can be read answer it
 * @param reactions how many there are of each kind, without those there are none of
 */
public record Tally(long replies, SortedMap<String, Long> reactions) {

    public static final Tally NONE = new Tally(0, Map.of());

    public Tally {
        reactions = Collections.unmodifiableSortedMap(new TreeMap<>(reactions));
    }

    public Tally(long replies, Map<String, Long> reactions) {
        this(replies, new TreeMap<>(reactions));
    }

    /** How many reactions of any kind. */
    public long reacted() {
        return reactions.values().stream().mapToLong(Long::longValue).sum();
    }
}
