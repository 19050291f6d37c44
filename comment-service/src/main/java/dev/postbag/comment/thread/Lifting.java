package dev.postbag.comment.thread;

import java.util.Map;

/**
 * The comments whose words a post holds, and how the post is called.
 *
 * @param revisions of each comment the one that holds these words
 */
public record Lifting(String slug, String title, Map<String, Integer> revisions) {
    public Lifting {
        revisions = Map.copyOf(revisions);
    }
}
