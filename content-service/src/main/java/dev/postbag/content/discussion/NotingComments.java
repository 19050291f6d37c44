package dev.postbag.content.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes note of comments that can be read, or no longer: events may come twice or late, the highest version counts. */
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
