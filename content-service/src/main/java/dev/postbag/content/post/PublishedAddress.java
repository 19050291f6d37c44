package dev.postbag.content.post;

import java.time.Instant;

/**
 * Where a post is.
 *
 * @param changed when its words became those that are read
 */
public record PublishedAddress(PostId id, Slug slug, Instant changed) {

    public static PublishedAddress of(Post post) {
        Revision current = post.current();
        Revision.Erased erased = current.erased();
        return new PublishedAddress(post.id(), post.slug(), erased == null ? current.createdAt() : erased.at());
    }
}
