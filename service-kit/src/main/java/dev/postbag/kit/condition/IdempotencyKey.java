package dev.postbag.kit.condition;

import dev.postbag.kit.problem.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What makes one wish of a request and its repeats: the Idempotency-Key header. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    public static final int SHORTEST = 16;
    public static final int LONGEST = 255;

    private IdempotencyKey() {}

    /** Ends the request with 400 where the key is too short to be random, or too long. */
    public static Optional<String> read(@Nullable String header) {
        if (header != null && (header.length() < SHORTEST || header.length() > LONGEST)) {
            throw ProblemException.badParameter(HEADER, "must have %d to %d characters".formatted(SHORTEST, LONGEST));
        }
        return Optional.ofNullable(header);
    }
}
