package dev.postbag.content.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts the comments that readers can see. */
@ApplicationScoped
public class CountingComments {

    private final CommentStates states;

    public CountingComments(CommentStates states) {
        this.states = states;
    }

    /** The count of each post asked for: 0 where there is none. */
    public Map<String, Long> count(Collection<String> posts) {
        Map<String, Long> visible = posts.isEmpty() ? Map.of() : states.visible(posts);
        return posts.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), post -> visible.getOrDefault(post, 0L)));
    }
}
