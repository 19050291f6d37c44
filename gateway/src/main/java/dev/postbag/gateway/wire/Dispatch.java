package dev.postbag.gateway.wire;

import java.time.Instant;
import java.util.Set;

/**
 * Something a service told the others, as it came over the wire.
 *
 * @param type the event's name without its version, such as {@code PostRevised}
 * @param source where it came from
 * @param post the post it is about; of a refused story the story's key
 * @param at when it happened
 * @param partition which part of the source's wire it came over
 * @param place its place there
 * @param comment the comment it is about; empty where it is about none
 * @param topics the slugs of what the post is about and was until then, as far as the event says it
 */
public record Dispatch(
        String type,
        Source source,
        String post,
        Instant at,
        int partition,
        long place,
        String comment,
        Set<String> topics) {

    /** The type of what is told again: news to nobody, and any answer may differ that did not follow what was lost. */
    public static final String RETOLD = "Retold";

    public Dispatch {
        topics = Set.copyOf(topics);
    }

    public Dispatch(String type, Source source, String post, Instant at, int partition, long place) {
        this(type, source, post, at, partition, place, "", Set.of());
    }

    /** Whose events they are. */
    public enum Source {
        /** content-service's, of posts. */
        POSTS,
        /** comment-service's, of comments and threads. */
        COMMENTS
    }
}
