package dev.postbag.content.selection.api;

import dev.postbag.content.post.Post;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft that was made of picks, as its editor gets it. */
@Schema(name = "Selection", description = "A draft post that was made of picked comments.")
public record SelectionView(
        @Schema(description = "The post's id.", examples = "k3jq7w2m5xv6tq4nbc2ahd3feu", required = true)
        String post,

        @Schema(examples = "you-wrote-about-the-lanterns", required = true)
        String slug,

        @Schema(examples = "You wrote about the lanterns", required = true)
        String title,

        @Schema(enumeration = "draft", required = true) String status,

        @Schema(required = true) Links links) {

    /** Where to go from a selection. */
    @Schema(name = "SelectionLinks")
    public record Links(
            @Schema(examples = "/api/v1/posts/k3jq7w2m5xv6tq4nbc2ahd3feu", required = true)
            String post) {}

    static SelectionView of(Post draft) {
        return new SelectionView(
                draft.id().value(),
                draft.slug().value(),
                draft.current().title(),
                draft.status().code(),
                new Links("/api/v1/posts/" + draft.id().value()));
    }
}
