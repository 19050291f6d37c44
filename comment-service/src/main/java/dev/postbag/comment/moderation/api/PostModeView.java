package dev.postbag.comment.moderation.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A post's mode as it is sent and shown. */
@Schema(name = "PostModeration", description = "When the comments under a post are read by a moderator.")
public record PostModeView(
        @Schema(
                description = "after: once they are shown. before: until then they wait. before-first: those wait whose"
                        + " contributor has none in this thread that is shown (more is not known of anybody)."
                        + " before-links: those wait that hold a link.",
                enumeration = {"after", "before", "before-first", "before-links"},
                required = true)
        @Nullable
        String mode) {}
