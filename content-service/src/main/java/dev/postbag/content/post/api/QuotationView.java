package dev.postbag.content.post.api;

import dev.postbag.content.post.Post;
import dev.postbag.content.post.WithdrawnQuotation;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A quotation's standing in a post, for the desk. */
@Schema(name = "QuotationState", description = "Whether a quotation's words stand in a post.")
public record QuotationView(
        @Schema(description = "The post's id.", required = true)
        String post,

        @Schema(
                required = true,
                enumeration = {"withdrawn", "published"})
        String status,

        @Schema(description = "The post's current revision.", required = true)
        int revision,

        @Schema(description = "Why, as the order that took them out says; left out when they stand in the post.")
        @Nullable
        String reason,

        @Schema(description = "Why, for the desk.") @Nullable
        String note,

        @Schema(description = "When they were taken out.") @Nullable
        Instant withdrawnAt) {

    static QuotationView of(Post post, WithdrawnQuotation withdrawn) {
        return new QuotationView(
                post.id().value(),
                "withdrawn",
                post.current().number(),
                withdrawn.reason().code(),
                withdrawn.note(),
                withdrawn.at());
    }

    static QuotationView of(Post post) {
        return new QuotationView(post.id().value(), "published", post.current().number(), null, null, null);
    }
}
