package dev.postbag.comment.thread;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wish to say something about a post.
 *
 * @param inReplyTo the comment to answer, if any
 * @param contributor who says it; without, somebody new
 * @param idempotencyKey the same each time the same wish is sent; without, each is a new one
 */
public record WriteComment(
        String post,
        Words words,
        @Nullable String inReplyTo,
        Optional<ContributorSecret> contributor,
        Credentials credentials,
        Optional<String> idempotencyKey,
        Choices choices) {

    /** The wish of somebody who brings nothing along. */
    public WriteComment(
            String post,
            Words words,
            @Nullable String inReplyTo,
            Optional<ContributorSecret> contributor,
            Optional<String> idempotencyKey,
            Choices choices) {
        this(post, words, inReplyTo, contributor, Credentials.NONE, idempotencyKey, choices);
    }
}
