package dev.postbag.gateway.live;

import java.util.Collections;
import java.util.Set;

/**
 * What a listener wants to be told of: of some posts, and of those about some topics; of everything where it names neither.
 *
 * @param posts their ids
 * @param topics their slugs
 */
public record Wanted(Set<String> posts, Set<String> topics) {

    public Wanted {
        posts = Set.copyOf(posts);
        topics = Set.copyOf(topics);
    }

    public boolean holds(String post, Set<String> about) {
        return posts.isEmpty() && topics.isEmpty() || posts.contains(post) || !Collections.disjoint(topics, about);
    }
}
