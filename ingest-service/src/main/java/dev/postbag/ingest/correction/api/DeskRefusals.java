package dev.postbag.ingest.correction.api;

import dev.postbag.ingest.correction.Refusal;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/** Says in HTTP why something is not shown or corrected. */
final class DeskRefusals {

    private static final String SOON = "1";

    private DeskRefusals() {}

    static ProblemException noCapture() {
        return ProblemException.notFound(
                "capture-not-found", "No such capture", "A capture's id is the SHA-256 of its bytes.");
    }

    static ProblemException noStory() {
        return ProblemException.notFound(
                "story-not-found", "No such story", "List the capture's stories for their names.");
    }

    static ProblemException noCorrection() {
        return ProblemException.notFound(
                "correction-not-found", "No such correction", "The capture's corrections are numbered from 1.");
    }

    static ProblemException unreadable() {
        return ProblemException.conflict(
                "capture-unreadable", "Nothing can be read out of it", "The capture's report says why.");
    }

    static ProblemException unsettled() {
        return new ProblemException(
                Problem.of(
                        409,
                        "not-settled",
                        "Something is still on its way",
                        "Try again when the posts have followed what was read or corrected before."),
                Map.of(HttpHeaders.RETRY_AFTER, SOON));
    }

    static ProblemException changed() {
        return new ProblemException(Problem.of(
                412,
                "reading-changed",
                "It is no longer what you saw",
                "Somebody corrected the capture, or it reads otherwise now: look at the story again."));
    }

    static ProblemException unseen() {
        return new ProblemException(Problem.of(
                428,
                "precondition-required",
                "Say what you saw",
                "Send If-Match with the story's tag; to take a correction back, with the ETag of the corrections."));
    }

    static ProblemException of(Refusal refusal) {
        return ProblemException.unprocessable(refusal.code(), "This cannot be corrected so", refusal.sentence());
    }
}
