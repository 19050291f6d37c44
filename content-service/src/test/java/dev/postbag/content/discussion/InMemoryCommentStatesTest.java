package dev.postbag.content.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

class InMemoryCommentStatesTest extends CommentStatesContract {

    private final InMemoryCommentStates states = new InMemoryCommentStates();

    @Override
    protected CommentStates states() {
        return states;
    }

    /** Comments' states in memory. */
    static final class InMemoryCommentStates implements CommentStates {

        private final Map<String, CommentState> states = new ConcurrentHashMap<>();

        @Override
        public void keep(List<CommentState> told) {
            told.forEach(state -> states.merge(
                    state.comment(), state, (kept, given) -> given.version() > kept.version() ? given : kept));
        }

        @Override
        public Map<String, Long> visible(Collection<String> posts) {
            return states.values().stream()
                    .filter(state -> state.visible() && posts.contains(state.post()))
                    .collect(Collectors.groupingBy(CommentState::post, Collectors.counting()));
        }
    }
}
