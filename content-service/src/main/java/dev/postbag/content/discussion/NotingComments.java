package dev.postbag.content.discussion;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes note of a comment that can be read, or no longer: events may come twice or late, the highest version counts. */
@ApplicationScoped
public class NotingComments {

    private final CommentStates states;

    public NotingComments(CommentStates states) {
        this.states = states;
    }

    public void note(CommentState state) {
        states.keep(state);
    }
}
