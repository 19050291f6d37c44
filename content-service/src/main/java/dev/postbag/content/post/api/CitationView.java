package dev.postbag.content.post.api;

import dev.postbag.content.post.Block;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose words a quotation holds. */
@Schema(name = "Citation", description = "Whose words a quotation holds, as far as known.")
public record CitationView(
        @Nullable String author,
        @Schema(examples = "BBC News") @Nullable String outlet,
        @Nullable String title,
        @Nullable String url,

        @Schema(description = "A date as precise as it is known.", examples = "2025-08") @Nullable
        String published,

        @Nullable String rights) {
    static CitationView of(Block.Citation citation) {
        return new CitationView(
                citation.author(),
                citation.outlet(),
                citation.title(),
                citation.url(),
                citation.published(),
                citation.rights());
    }
}
