package dev.postbag.comment.thread;

import java.util.Map;
import java.util.Optional;

/** The threads as the domain sees them. */
public interface Threads {

    Optional<CommentThread> under(String post);

    /**
     * Has the post's thread follow the post; makes the thread when there is none. A state no later than the one it
     * follows changes nothing.
     *
     * @param fresh the thread's key, should it be new; a thread keeps the key it has
     */
    void follow(PostState state, ThreadKey fresh);

    /** The same for many posts, each there once. */
    default void follow(Map<PostState, ThreadKey> states) {
        states.forEach(this::follow);
    }
}
