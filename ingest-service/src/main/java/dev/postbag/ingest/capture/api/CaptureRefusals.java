package dev.postbag.ingest.capture.api;

import dev.postbag.ingest.capture.TakeInResult.Refusal;
import dev.postbag.ingest.capture.TakeInResult.Refused;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;

/** Says in HTTP why bytes are not taken in. */
final class CaptureRefusals {

    private CaptureRefusals() {}

    static ProblemException problem(Refused refused) {
        String detail = refused.detail();
        return new ProblemException(
                switch (refused.refusal()) {
                    case EMPTY -> Problem.of(422, "empty-capture", "The capture is empty", detail);
                    case TOO_LARGE -> Problem.of(413, "too-large", "The capture is too large", detail);
                    case UNDECODABLE ->
                        Problem.of(422, "undecodable", "The bytes are not text in that charset", detail);
                    case NOT_TEXT -> Problem.of(422, "not-text", "The bytes are not text", detail);
                    case CUT_OFF -> Problem.of(400, "body-cut-off", "The body broke off", detail);
                });
    }

    static ProblemException notFound() {
        return ProblemException.notFound(
                "capture-not-found", "No such capture", "A capture's id is the SHA-256 of its bytes.");
    }

    static ProblemException tooLarge(long limit) {
        return problem(new Refused(Refusal.TOO_LARGE, "A capture is %d bytes at most; split it.".formatted(limit)));
    }
}
