package dev.postbag.comment.pick;

import dev.postbag.comment.thread.Comment;

/**
 * Whether a comment is picked only with its contributor's consent. Nobody could ask the contributors of imported
 * comments: those are picked only where none is required.
 */
public record ConsentRule(boolean required) {

    boolean allows(Comment comment) {
        return !required || comment.mayBePicked();
    }
}
