package dev.postbag.comment.pick.api;

import dev.postbag.comment.pick.PickResult;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import java.util.List;

/** Each way a pick can be refused, as its answer says it. */
final class PickProblems {

    private PickProblems() {}

    static ProblemException of(PickResult.Reason reason) {
        return switch (reason) {
            case NO_SUCH_COMMENT -> noSuchComment();
            case NO_SUCH_REVISION ->
                new ProblemException(Problem.of(
                        422,
                        "no-such-revision",
                        "The comment has no such revision",
                        null,
                        List.of(new Problem.Fault("/revision", "is no revision of the comment"))));
            case REVISED_SINCE ->
                ProblemException.conflict(
                        "comment-revised",
                        "The comment says something else by now",
                        "Read it again, and pick what it says.");
            case NO_CONSENT ->
                ProblemException.conflict(
                        "no-consent",
                        "The contributor has not consented",
                        "A comment is picked when its contributor says that it may be.");
            case WITHDRAWN -> gone("comment-withdrawn", "The comment was withdrawn", "Its contributor took it back.");
            case REJECTED ->
                gone("comment-rejected", "The comment was rejected", "It was decided that it is not shown.");
            case POST_WITHDRAWN -> gone("post-withdrawn", "The post was withdrawn", "Its comments went with it.");
        };
    }

    static ProblemException noSuchComment() {
        return ProblemException.notFound("comment-not-found", "No such comment", "No comment has this id.");
    }

    private static ProblemException gone(String code, String title, String detail) {
        return new ProblemException(Problem.of(410, code, title, detail));
    }
}
