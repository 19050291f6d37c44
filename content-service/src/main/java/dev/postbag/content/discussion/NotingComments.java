package dev.postbag.content.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes note of comments that can be read, or no longer, and tells how many there are now. Events may come twice or late:
 * the highest version counts.
 */
@ApplicationScoped
public class NotingComments {

    private final CommentStates states;
    private final CountingComments counting;
    private final Counts counts;
    private final Clock clock;

    public NotingComments(CommentStates states, Counts counts, Clock clock) {
        this.states = states;
        this.counting = new CountingComments(states);
        this.counts = counts;
        this.clock = clock;
    }

    public void note(List<CommentState> told) {
        states.keep(told);
        // Told also when nothing changed: whoever kept the same before may have died before telling.
        Set<String> posts = told.stream().map(CommentState::post).collect(Collectors.toSet());
        Instant now = clock.instant();
        counts.keep(counting.count(posts).entrySet().stream()
                .map(count -> new Counted(count.getKey(), count.getValue(), now))
                .toList());
    }
}
