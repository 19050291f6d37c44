package dev.postbag.comment.moderation.api;

import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import java.util.List;

/** Each way a request about moderation can be refused, as its answer says it. */
final class ModerationProblems {

    private ModerationProblems() {}

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

    static ProblemException noSuchPost() {
        return ProblemException.notFound("post-not-found", "No such post", "No post has this id.");
    }

    static ProblemException noSuchComment() {
        return ProblemException.notFound("comment-not-found", "No such comment", "No comment has this id.");
    }

    static ProblemException commentWithdrawn() {
        return new ProblemException(
                Problem.of(410, "comment-withdrawn", "The comment was withdrawn", "Its contributor took it back."));
    }
}
