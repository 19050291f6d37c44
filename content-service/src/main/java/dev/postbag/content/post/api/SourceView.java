package dev.postbag.content.post.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The article a quotation comes from. */
@Schema(name = "QuotationSource", description = "The one article that this and perhaps other quotations come from.")
public record SourceView(
        @Schema(required = true) String id,

        @Schema(
                description = "Where it is told which posts quote it.",
                required = true,
                examples = "/api/v1/sources-quoted/d4nq7w2m5xv6tq4nbc2ahd3feu")
        String self) {
    static @Nullable SourceView of(@Nullable String id) {
        return id == null ? null : new SourceView(id, "/api/v1/sources-quoted/" + id);
    }
}
