package dev.postbag.comment.moderation;

import java.util.Optional;

/** The modes that were chosen for single posts. */
public interface PostModes {

    /** @param version goes up with each choice */
    record Chosen(Mode mode, long version) {}

    Optional<Chosen> of(String post);

    /**
     * Chooses the post's mode.
     *
     * @param seen the version it follows; 0 where none was chosen before
     * @return false when another was chosen since: nothing changed
     */
    boolean choose(String post, Mode mode, long seen);
}
