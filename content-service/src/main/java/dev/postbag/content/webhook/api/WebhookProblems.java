package dev.postbag.content.webhook.api;

import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import java.util.List;

/** Each way a request about webhooks can be refused, as its answer says it. */
final class WebhookProblems {

    private WebhookProblems() {}

    static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(Problem.of(
                400,
                "invalid-request",
                "The request breaks a rule",
                null,
                List.of(new Problem.Fault(pointer, detail))));
    }

    static ProblemException badCursor() {
        return ProblemException.badRequest(
                "bad-cursor", "The cursor cannot be used", "Take nextCursor from an answer of this list.");
    }

    static ProblemException notFound() {
        return ProblemException.notFound("webhook-not-found", "No such webhook", "No webhook has this id.");
    }

    static ProblemException noSuchDelivery() {
        return ProblemException.notFound(
                "delivery-not-found", "No such delivery", "It is forgotten by now, or never was.");
    }

    static ProblemException notAnAddress() {
        return ProblemException.unprocessable(
                "not-an-address",
                "The address cannot be called",
                "It has to be an https URL with a host, and without user and password.");
    }

    static ProblemException keyReused() {
        return ProblemException.unprocessable(
                "idempotency-key-reused",
                "The Idempotency-Key was used before",
                "It came with another webhook, or a day ago. Take a new random key for each webhook.");
    }

    static ProblemException tooMany(int most) {
        return ProblemException.conflict(
                "too-many-webhooks",
                "There are as many webhooks as there may be",
                "There may be %d. Remove one that nobody needs.".formatted(most));
    }
}
