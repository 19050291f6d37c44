package dev.postbag.content.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What is known of the comments under posts. */
public interface CommentStates {

    /** Keeps each state unless the same or a later one of that comment is kept already. */
    void keep(List<CommentState> states);

    /** How many comments readers can see under each post; a post without any is left out. */
    Map<String, Long> visible(Collection<String> posts);

    /**
     * Tells of posts whose count may have changed since it was told of them: what fails is told again.
     *
     * @param limit how many comments to look at, at most
     * @return whether there may be more
     */
    boolean tell(int limit, Consumer<Set<String>> posts);
}
