package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.PickedIn;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A post that a comment was lifted into. */
@Schema(name = "PickedIn", description = "A post that quotes the comment.")
public record PickedInView(
        @Schema(description = "The post's id.", required = true, examples = "k3jq7w2m5xv6tq4nbc2ahd3feu")
        String post,

        @Schema(required = true, examples = "you-wrote-about-the-lanterns")
        String slug,

        @Schema(required = true, examples = "You wrote about the lanterns")
        String title,

        @Schema(
                description = "The comment's revision whose words are quoted; it may say something else by now.",
                required = true,
                examples = "1")
        int revision,

        @Schema(required = true, examples = "/api/v1/posts/k3jq7w2m5xv6tq4nbc2ahd3feu")
        String self) {

    static @Nullable List<PickedInView> of(List<PickedIn> posts) {
        return posts.isEmpty()
                ? null
                : posts.stream()
                        .map(in -> new PickedInView(
                                in.post(), in.slug(), in.title(), in.revision(), "/api/v1/posts/" + in.post()))
                        .toList();
    }
}
