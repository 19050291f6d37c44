package dev.postbag.comment.notice.api;

import dev.postbag.comment.thread.Receipt;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each way a request about notices can be refused, as its answer says it. */
final class NoticeProblems {

    private NoticeProblems() {}

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

    static ProblemException noSuchComment() {
        return ProblemException.notFound("comment-not-found", "No such comment", "No comment has this id.");
    }

    static ProblemException noSuchNotice() {
        return ProblemException.notFound("notice-not-found", "No such notice", "No notice has this id.");
    }

    static ProblemException wrongReceipt() {
        return new ProblemException(
                Problem.of(403, "receipt-wrong", "This is not the receipt", "Each comment and each case has its own."));
    }

    static ProblemException keyReused() {
        return ProblemException.unprocessable(
                "idempotency-key-reused",
                "The Idempotency-Key was used before",
                "It came with another notice. Take a new random key for each notice.");
    }

    static ProblemException concluded() {
        return ProblemException.conflict("notice-concluded", "The case is over", "There is an outcome already.");
    }

    /** The receipt that came; ends the request where there is none. */
    static Receipt receipt(@Nullable String header) {
        if (header == null) {
            throw new ProblemException(
                    Problem.of(401, "receipt-missing", "A receipt is needed", "Send it in the Receipt header."),
                    Map.of("WWW-Authenticate", "Receipt"));
        }
        return new Receipt(header);
    }

    /** The text that came, without white space around it; ends the request where it is too long. */
    static String text(@Nullable String sent, String pointer, int most) {
        String text = sent == null ? "" : sent.strip();
        if (text.length() > most) {
            throw invalid(pointer, "must have up to %,d characters".formatted(most));
        }
        return text;
    }
}
