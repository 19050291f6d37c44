package dev.postbag.content.selection.api;

import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import java.util.List;

/** Each way a request about selections can be refused, as its answer says it. */
final class SelectionProblems {

    private SelectionProblems() {}

    static ProblemException notPicked(List<Integer> places) {
        return new ProblemException(Problem.of(
                409,
                "not-picked",
                "Not every comment is picked",
                null,
                places.stream()
                        .map(place -> new Problem.Fault(pointer(place), "is not picked, or no longer"))
                        .toList()));
    }

    static String pointer(int place) {
        return "/picks/" + place + "/comment";
    }

    static ProblemException keyReused() {
        return ProblemException.unprocessable(
                "idempotency-key-reused",
                "The Idempotency-Key was used before",
                "It came with another selection. Take a new random key for each selection.");
    }

    static ProblemException notFound() {
        return ProblemException.notFound("selection-not-found", "No such selection", "No selection has this id.");
    }

    static ProblemException published() {
        return ProblemException.conflict(
                "selection-published",
                "The selection is published",
                "What readers have is changed as any post is: its quotations can be withdrawn, or all of it.");
    }

    static ProblemException gone() {
        return new ProblemException(Problem.of(
                410, "post-withdrawn", "The post was withdrawn", "An editor took it down. It will not return."));
    }
}
