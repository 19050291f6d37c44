package dev.postbag.content.post.api;

import dev.postbag.content.post.Block;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The comment that a quotation holds. */
@Schema(name = "LiftedFrom", description = "The comment that a quotation holds, in the revision that was picked.")
public record LiftedView(
        @Schema(description = "The comment's id.", required = true, examples = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
        String comment,

        @Schema(required = true, examples = "1") int revision,

        @Schema(required = true, examples = "/api/v1/comments/m2vd2n7pqx3mwy5zt6rb2hjcfa")
        String self) {
    static @Nullable LiftedView of(Block.@Nullable Lifted lifted) {
        return lifted == null
                ? null
                : new LiftedView(lifted.comment(), lifted.revision(), "/api/v1/comments/" + lifted.comment());
    }
}
