package dev.postbag.comment.pick.api;

import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order to pick a comment, as it is sent. */
@Schema(name = "PickRequest", description = "Which revision of the comment is picked.")
public record PickRequest(
        @Schema(
                description = "The revision that was read: its words are lifted, whatever the comment says later.",
                examples = "1",
                minimum = "1",
                required = true)
        @Nullable
        Integer revision) {

    int pinned() {
        if (revision == null || revision < 1) {
            throw new ProblemException(Problem.of(
                    400,
                    "invalid-request",
                    "The request breaks a rule",
                    null,
                    List.of(new Problem.Fault("/revision", "is no number from 1 on"))));
        }
        return revision;
    }
}
