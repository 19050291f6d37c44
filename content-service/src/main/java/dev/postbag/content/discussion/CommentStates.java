package dev.postbag.content.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is known of the comments under posts. */
public interface CommentStates {

    /** Keeps each state unless the same or a later one of that comment is kept already. */
    void keep(List<CommentState> states);

    /** How many comments readers can see under each post; a post without any is left out. */
    Map<String, Long> visible(Collection<String> posts);
}
