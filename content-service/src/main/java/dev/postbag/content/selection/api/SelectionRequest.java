package dev.postbag.content.selection.api;

import dev.postbag.content.selection.MakeSelection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The order to make a draft post of picks, as it comes. */
@Schema(name = "SelectionRequest", description = "The order to make a draft post of picked comments.")
public record SelectionRequest(
        @Schema(examples = "You wrote about the lanterns", required = true) @NotBlank @Size(max = 300)
        String title,

        @Schema(
                description = "Your words before the comments: plain text, paragraphs kept apart by an empty line.",
                examples = "Many of you were there.")
        @Nullable
        @Size(max = 20_000)
        String introduction,

        @Schema(description = "In the order they are to stand in; one comment once.", required = true)
        @NotNull
        @Size(min = 1, max = MakeSelection.MOST)
        List<@NotNull @Valid Chosen> picks) {

    /** A pick, as it comes. */
    @Schema(name = "SelectedPick", description = "A picked comment, and your words before it.")
    public record Chosen(
            @Schema(description = "The comment's id.", examples = "m2vd2n7pqx3mwy5zt6rb2hjcfa", required = true)
            @NotBlank
            String comment,

            @Schema(description = "Plain text, as in the introduction.", examples = "One of you looked up the weather.")
            @Nullable
            @Size(max = 20_000)
            String note) {}

    MakeSelection order() {
        return new MakeSelection(
                title,
                introduction,
                picks.stream()
                        .map(pick -> new MakeSelection.Chosen(pick.comment(), pick.note()))
                        .toList());
    }
}
