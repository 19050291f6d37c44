package dev.postbag.content.discussion;

import java.util.Collection;
import java.util.Map;

/** What is known of the comments under posts. */
public interface CommentStates {

    /** Keeps the state unless the same or a later one of that comment is kept already. */
    void keep(CommentState state);

    /** How many comments readers can see under each post; a post without any is left out. */
    Map<String, Long> visible(Collection<String> posts);
}
