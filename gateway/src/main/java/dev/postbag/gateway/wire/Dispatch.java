package dev.postbag.gateway.wire;

import java.time.Instant;

/**
 * Something a service told the others, as it came over the wire.
 *
 * @param type the event's name without its version, such as {@code PostRevised}
 * @param source where it came from
 * @param post the post it is about; of a refused story the story's key
 * @param at when it happened
 * @param partition which part of the source's wire it came over
 * @param place its place there
 */
public record Dispatch(String type, Source source, String post, Instant at, int partition, long place) {

    /** The type of what is told again: news to nobody, and any answer may differ that did not follow what was lost. */
    public static final String RETOLD = "Retold";

    /** Whose events they are. */
    public enum Source {
        /** content-service's, of posts. */
        POSTS,
        /** comment-service's, of comments and threads. */
        COMMENTS
    }
}
