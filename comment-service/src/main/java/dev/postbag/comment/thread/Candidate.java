package dev.postbag.comment.thread;

import java.util.Optional;

/**
 * A comment as it would be kept, and what is known of it by then.
 *
 * @param newcomer whether its contributor has said nothing in the thread, as their secret was made for this comment
 * @param raid the last raid on its thread, over or not
 */
public record Candidate(Comment comment, boolean newcomer, Optional<Raid> raid) {

    /** One that says something else from now on. Raids are about new comments. */
    static Candidate edited(Comment comment) {
        return new Candidate(comment, false, Optional.empty());
    }
}
