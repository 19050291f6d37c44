package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.ContributorSecret;
import dev.postbag.kit.problem.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The request headers that contributors use. */
final class Headers {

    static final String CONTRIBUTOR = "Postbag-Contributor";
    static final String PUZZLE = "Postbag-Puzzle";

    /** Set by the gateway alone, which lets nobody else's pass. */
    static final String PUZZLE_SOLVED = "Postbag-Puzzle-Solved";

    static final String RECEIPT = "Receipt";

    private Headers() {}

    /** Ends the request with 400 where the contributor's secret could be guessed. */
    static Optional<ContributorSecret> contributor(@Nullable String header) {
        Optional<ContributorSecret> secret = Optional.ofNullable(header).flatMap(ContributorSecret::read);
        if (header != null && secret.isEmpty()) {
            throw ProblemException.badParameter(CONTRIBUTOR, "must be 256 bits in base64url: 43 characters");
        }
        return secret;
    }
}
