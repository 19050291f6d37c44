package dev.postbag.comment.push.api;

import dev.postbag.comment.push.SubscribeResult;
import dev.postbag.comment.thread.Receipt;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each way a request about push messages can be refused, as its answer says it. */
final class PushProblems {

    private PushProblems() {}

    static ProblemException of(SubscribeResult.Reason reason) {
        return switch (reason) {
            case NOT_OFFERED -> notOffered();
            case UNKNOWN_SERVICE ->
                fault(
                        422,
                        "push-service-unknown",
                        "This push service is not known here",
                        "/endpoint",
                        "is at none of the push services that this blog writes to");
            case NO_SUCH_POST ->
                ProblemException.notFound("post-not-found", "No such post", "No published post has this id.");
            case POST_WITHDRAWN ->
                new ProblemException(
                        Problem.of(410, "post-withdrawn", "The post was withdrawn", "Its comments went with it."));
            case THREAD_CLOSED ->
                ProblemException.conflict("thread-closed", "The thread is closed", "This post takes no more comments.");
            case NO_SUCH_COMMENT ->
                fault(422, "no-such-comment", "Nothing to follow", "/comment", "is no comment of this thread");
            case TOO_MANY ->
                ProblemException.conflict(
                        "too-many-subscriptions",
                        "Too many are told of this already",
                        "Ask again later: subscriptions end that are not renewed.");
        };
    }

    static ProblemException notOffered() {
        return ProblemException.notFound(
                "push-not-offered", "No push messages are sent", "This blog tells no devices of anything.");
    }

    /** The same whether there is none or the receipt is another's. */
    static ProblemException noSuchSubscription() {
        return ProblemException.notFound(
                "subscription-not-found", "No such subscription", "None has this id and this receipt.");
    }

    /** Ends the request where there is none. */
    static Receipt receipt(@Nullable String header) {
        if (header == null) {
            throw new ProblemException(
                    Problem.of(401, "receipt-missing", "A receipt is needed", "Send it in the Receipt header."),
                    Map.of("WWW-Authenticate", "Receipt"));
        }
        return new Receipt(header);
    }

    static ProblemException invalid(String pointer, String detail) {
        return fault(400, "invalid-request", "The request breaks a rule", pointer, detail);
    }

    private static ProblemException fault(int status, String code, String title, String pointer, String detail) {
        return new ProblemException(Problem.of(status, code, title, null, List.of(new Problem.Fault(pointer, detail))));
    }
}
