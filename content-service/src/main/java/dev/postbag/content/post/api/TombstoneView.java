package dev.postbag.content.post.api;

import dev.postbag.content.post.Post;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a post which could be read is not to be kept any more. */
@Schema(name = "PostTombstone", description = "That a post which could be read is gone: nobody is to keep it.")
public record TombstoneView(
        @Schema(required = true, examples = "k3jq7w2m5xv6tq4nbc2ahd3feu")
        String id,

        @Schema(
                description = "Withdrawn by an editor, or merged: found to be the same as another post, to which its"
                        + " address leads now.",
                required = true,
                enumeration = {"withdrawn", "merged"})
        String status)
        implements SyncedView {

    static TombstoneView of(Post post) {
        return new TombstoneView(post.id().value(), post.status().code());
    }
}
