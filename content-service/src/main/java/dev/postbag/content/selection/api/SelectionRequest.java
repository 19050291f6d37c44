package dev.postbag.content.selection.api;

import dev.postbag.content.selection.Layout;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a selection is to say, as it comes. */
@Schema(name = "SelectionRequest", description = "What a post of picked comments is to say.")
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
        @Size(min = 1, max = Layout.MOST)
        List<@NotNull @Valid Chosen> picks) {

    /** A pick, as it comes. */
    @Schema(name = "SelectedPick", description = "A picked comment, and your words before it.")
    public record Chosen(
            @Schema(description = "The comment's id.", examples = "m2vd2n7pqx3mwy5zt6rb2hjcfa", required = true)
            @NotBlank
            String comment,

            @Schema(
                    description =
                            "Plain text, as in the introduction; the first comment's follows the introduction and is part of"
                                    + " it from then on.",
                    examples = "One of you looked up the weather.")
            @Nullable
            @Size(max = 20_000)
            String note) {}

    /** Ends the request with 400 where a comment stands in it twice. */
    Layout layout() {
        Set<String> met = new HashSet<>();
        List<Problem.Fault> repeats = IntStream.range(0, picks.size())
                .filter(place -> !met.add(picks.get(place).comment()))
                .mapToObj(place -> new Problem.Fault(SelectionProblems.pointer(place), "stands in the list before"))
                .toList();
        if (!repeats.isEmpty()) {
            throw new ProblemException(Problem.of(400, "invalid-request", "The request breaks a rule", null, repeats));
        }
        return new Layout(
                title,
                introduction,
                picks.stream()
                        .map(pick -> new Layout.Chosen(pick.comment(), pick.note()))
                        .toList());
    }
}
