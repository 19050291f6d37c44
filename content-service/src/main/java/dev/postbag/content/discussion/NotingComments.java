package dev.postbag.content.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Takes note of comments that can be read, or no longer. Events may come twice or late: the highest version counts. How
 * many there are now is told of after it ({@link TellingCounts}).
 */
@ApplicationScoped
public class NotingComments {

    private final CommentStates states;

    public NotingComments(CommentStates states) {
        this.states = states;
    }

    public void note(List<CommentState> told) {
        states.keep(told);
    }
}
