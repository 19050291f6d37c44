package dev.postbag.comment.thread;

import java.util.Optional;

/**
 * The wish to change one's comment.
 *
 * @param seen the version of the comment its contributor knows
 * @param words what it is to say; without, what it says
 * @param mayBePicked whether its contributor consents to its being picked; without, as before
 * @param acknowledged whether they know what in the words may tell who they are, and want to say it
 */
public record ReviseComment(
        String id,
        Receipt receipt,
        long seen,
        Optional<Words> words,
        Optional<Boolean> mayBePicked,
        boolean acknowledged) {}
