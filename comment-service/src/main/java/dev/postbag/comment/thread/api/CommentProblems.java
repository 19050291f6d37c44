package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.CommentReading;
import dev.postbag.comment.thread.DoorResult;
import dev.postbag.comment.thread.HouseRules;
import dev.postbag.comment.thread.NameFault;
import dev.postbag.comment.thread.ReviseResult;
import dev.postbag.comment.thread.WriteResult;
import dev.postbag.kit.condition.IfMatch;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Each way a request about comments can be refused, as its answer says it. */
final class CommentProblems {

    private CommentProblems() {}

    static ProblemException of(WriteResult.Reason reason) {
        return switch (reason) {
            case NO_SUCH_POST -> noSuchPost();
            case POST_WITHDRAWN -> postWithdrawn();
            case THREAD_CLOSED ->
                ProblemException.conflict("thread-closed", "The thread is closed", "This post takes no more comments.");
            case THREAD_CLOSED_FOR_ANONYMOUS -> closedForAnonymous();
            case PUZZLE_REQUIRED -> puzzleRequired();
            case NO_SUCH_PARENT ->
                fault(422, "no-such-parent", "Nothing to reply to", "/inReplyTo", "is no comment of this thread");
            case IDEMPOTENCY_KEY_REUSED ->
                ProblemException.unprocessable(
                        "idempotency-key-reused",
                        "The Idempotency-Key was used before",
                        "It came with another comment. Take a new random key for each comment.");
        };
    }

    static ProblemException of(NameFault fault) {
        return switch (fault) {
            case UNREADABLE ->
                wrongName("display-name-unreadable", "has to have letters, and 2 to 40 characters in all");
            case RESERVED -> wrongName("display-name-reserved", "could be taken for the desk's, or for nobody's");
            case LIKE_A_PSEUDONYM -> wrongName("display-name-like-pseudonym", "could be taken for a pseudonym");
            case REVEALING -> wrongName("display-name-revealing", "may lead to you: it holds an address or a number");
            case TAKEN -> wrongName("display-name-taken", "is another's in this thread, or looks like it");
            case NAMED_OTHERWISE ->
                wrongName("display-name-other", "is not the name you have in this thread: one is all there is");
        };
    }

    private static ProblemException wrongName(String code, String detail) {
        return fault(422, code, "You cannot have this name", "/displayName", detail);
    }

    static ProblemException of(ReviseResult.Reason reason) {
        return switch (reason) {
            case NO_SUCH_COMMENT -> noSuchComment();
            case WRONG_RECEIPT -> wrongReceipt();
            case WITHDRAWN -> commentWithdrawn();
            case REJECTED -> commentRejected();
            case CHANGED_SINCE -> IfMatch.stale();
            case WINDOW_OVER ->
                ProblemException.conflict(
                        "edit-window-over",
                        "The comment can no longer be edited",
                        "The time for edits is over. It can still be withdrawn.");
            case TOO_MANY_REVISIONS ->
                ProblemException.conflict(
                        "too-many-revisions",
                        "The comment was edited too often",
                        "A comment has up to %d revisions.".formatted(HouseRules.MOST_REVISIONS));
        };
    }

    static ProblemException of(CommentReading.Unreadable reading) {
        return switch (reading) {
            case CommentReading.NoSuchComment none -> noSuchComment();
            case CommentReading.Withdrawn withdrawn -> commentWithdrawn();
            case CommentReading.Rejected rejected -> commentRejected();
            case CommentReading.PostWithdrawn withdrawn -> postWithdrawn();
            case CommentReading.WrongReceipt wrong -> wrongReceipt();
        };
    }

    static ProblemException noSuchReaction() {
        return ProblemException.notFound(
                "reaction-unknown", "No such reaction", "One cannot react so here. The thread says how one can.");
    }

    /** The gateway sees the header, and answers with a puzzle in its place. */
    private static ProblemException puzzleRequired() {
        return new ProblemException(
                Problem.of(403, "puzzle-required", "A puzzle is to be solved first", "The thread is in raid mode."),
                Map.of(Headers.PUZZLE, "required"));
    }

    private static ProblemException closedForAnonymous() {
        return new ProblemException(
                Problem.of(
                        401,
                        "thread-closed-for-anonymous",
                        "The thread is closed for those without an account",
                        "Send a token. Nothing of it is kept with the comment."),
                Map.of("WWW-Authenticate", "Bearer"));
    }

    static ProblemException tooSoon(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new ProblemException(
                Problem.of(
                        429,
                        "slow-mode",
                        "The thread is in slow mode",
                        "You can write there again in %d seconds.".formatted(seconds)),
                Map.of("Retry-After", String.valueOf(seconds)));
    }

    static ProblemException of(DoorResult.Refused refused) {
        return switch (refused) {
            case DoorResult.NoSuchPost none -> noSuchPost();
            case DoorResult.PostWithdrawn withdrawn -> postWithdrawn();
            case DoorResult.ChangedSince changed -> IfMatch.stale();
        };
    }

    static ProblemException noSuchPost() {
        return ProblemException.notFound("post-not-found", "No such post", "No published post has this id.");
    }

    static ProblemException postWithdrawn() {
        return gone("post-withdrawn", "The post was withdrawn", "Its comments went with it.");
    }

    static ProblemException noSuchComment() {
        return ProblemException.notFound("comment-not-found", "No such comment", "No comment has this id.");
    }

    static ProblemException noSuchFeed() {
        return ProblemException.notFound("feed-not-found", "No such feed", "No feed has this address.");
    }

    static ProblemException commentWithdrawn() {
        return gone("comment-withdrawn", "The comment was withdrawn", "Its contributor took it back.");
    }

    static ProblemException commentRejected() {
        return gone("comment-rejected", "The comment was rejected", "It was decided that it is not shown.");
    }

    static ProblemException unusableBody(String reason) {
        return fault(400, "invalid-request", "The request breaks a rule", "/body", reason);
    }

    static ProblemException unusableReason(String reason) {
        return fault(400, "invalid-request", "The request breaks a rule", "/reason", reason);
    }

    static ProblemException noReceipt() {
        return new ProblemException(
                Problem.of(
                        401,
                        "receipt-missing",
                        "The comment's receipt is needed",
                        "Send it in the Receipt header. Without it nobody can tell that the comment is yours."),
                Map.of("WWW-Authenticate", "Receipt"));
    }

    static ProblemException wrongReceipt() {
        return new ProblemException(
                Problem.of(403, "receipt-wrong", "This is not the comment's receipt", "Each comment has its own."));
    }

    private static ProblemException gone(String code, String title, String detail) {
        return new ProblemException(Problem.of(410, code, title, detail));
    }

    private static ProblemException fault(int status, String code, String title, String pointer, String detail) {
        return new ProblemException(Problem.of(status, code, title, null, List.of(new Problem.Fault(pointer, detail))));
    }
}
