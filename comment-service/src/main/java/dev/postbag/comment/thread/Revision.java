package dev.postbag.comment.thread;

import java.time.Instant;
import java.util.List;

/**
 * One version of what a comment says; once made, it never changes.
 *
 * @param number counted from 1
 * @param words as they were sent
 * @param blocks what was made of the words when they came
 * @param at to the millisecond
 */
public record Revision(int number, Words words, List<Block> blocks, Instant at) {

    public Revision {
        if (number < 1) {
            throw new IllegalArgumentException("Revisions are counted from 1");
        }
        blocks = List.copyOf(blocks);
    }

    public static Revision first(Words words, List<Block> blocks, Instant at) {
        return new Revision(1, words, blocks, at);
    }

    /** Of words that hold no markup. */
    public static Revision plain(Words words, Instant at) {
        return first(words, Block.plain(words), at);
    }

    Revision next(Words then, List<Block> read, Instant when) {
        return new Revision(number + 1, then, read, when);
    }
}
