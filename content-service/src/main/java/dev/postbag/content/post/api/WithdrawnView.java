package dev.postbag.content.post.api;

import dev.postbag.content.post.Block;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a quotation's words were taken out. */
@Schema(name = "WithdrawnQuotation", description = "That a quotation's words were taken out.")
public record WithdrawnView(
        @Schema(
                description = "Why: whose words they are does not allow it; somebody's privacy; the law; they were"
                        + " not said, or not so; what became of the comment it holds.",
                required = true,
                enumeration = {
                    "rights",
                    "privacy",
                    "legal",
                    "mistake",
                    "comment-withdrawn",
                    "comment-rejected",
                    "consent-withdrawn",
                    "comment-erased"
                })
        String reason,

        @Schema(description = "The day (UTC).", required = true, examples = "2025-08-24")
        String on) {
    static @Nullable WithdrawnView of(Block.@Nullable Withdrawn withdrawn) {
        return withdrawn == null
                ? null
                : new WithdrawnView(withdrawn.reason().code(), withdrawn.on().toString());
    }
}
