package dev.postbag.comment.moderation.api;

import dev.postbag.comment.thread.Receipt;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Receipts as they come in requests. */
final class Receipts {

    private Receipts() {}

    /** Ends the request where there is none. */
    static Receipt read(@Nullable String header) {
        if (header == null) {
            throw new ProblemException(
                    Problem.of(
                            401,
                            "receipt-missing",
                            "The comment's receipt is needed",
                            "Send it in the Receipt header. Without it nobody can tell that the comment is yours."),
                    Map.of("WWW-Authenticate", "Receipt"));
        }
        return new Receipt(header);
    }

    static ProblemException wrong() {
        return new ProblemException(
                Problem.of(403, "receipt-wrong", "This is not the comment's receipt", "Each comment has its own."));
    }
}
