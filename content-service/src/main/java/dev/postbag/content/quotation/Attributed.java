package dev.postbag.content.quotation;

import dev.postbag.content.post.PostId;
import java.time.Instant;

/** A post whose quotations' source articles were found anew. */
public record Attributed(PostId post, Instant at) {}
