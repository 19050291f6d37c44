package dev.postbag.content.post.api;

import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client that keeps a copy is told of a post; not sealed, so that {@code status} says which it is. */
@Schema(
        name = "SyncedPost",
        description = "A post whole, or that it is gone; `status` says which.",
        oneOf = {PostView.class, TombstoneView.class},
        discriminatorProperty = "status",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "published", schema = PostView.class),
            @DiscriminatorMapping(value = "withdrawn", schema = TombstoneView.class),
            @DiscriminatorMapping(value = "merged", schema = TombstoneView.class)
        })
public interface SyncedView {}
