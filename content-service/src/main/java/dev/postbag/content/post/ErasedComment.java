package dev.postbag.content.post;

import java.time.Instant;

/**
 * A comment that no post holds words of any more, since it was erased.
 *
 * @param post in whose thread it was
 * @param at when the last of its words were gone here
 */
public record ErasedComment(String comment, String post, Instant at) {}
