package dev.postbag.content.discussion;

import dev.postbag.content.InMemoryMarks;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Comments' states in memory. */
public final class InMemoryCommentStates implements CommentStates {

    private final Map<String, CommentState> states = new HashMap<>();
    private final InMemoryMarks marks = new InMemoryMarks();

    @Override
    public synchronized void keep(List<CommentState> told) {
        for (CommentState state : told) {
            CommentState kept = states.get(state.comment());
            if (kept == null || kept.version() < state.version()) {
                states.put(state.comment(), state);
                marks.leave(state.comment(), state.post());
            }
        }
    }

    @Override
    public synchronized Map<String, Long> visible(Collection<String> posts) {
        return states.values().stream()
                .filter(state -> state.visible() && posts.contains(state.post()))
                .collect(Collectors.groupingBy(CommentState::post, Collectors.counting()));
    }

    @Override
    public boolean tell(int limit, Consumer<Set<String>> posts) {
        return marks.tell(limit, posts);
    }
}
