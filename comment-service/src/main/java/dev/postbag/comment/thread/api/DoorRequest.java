package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.ClosedFor;
import dev.postbag.comment.thread.Door;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a thread is to stand, as it is sent. */
@Schema(name = "ThreadRequest", description = "How a thread is to stand. Both are needed.")
public record DoorRequest(
        @Schema(
                description = "Whom it is closed for.",
                enumeration = {"nobody", "anonymous", "all"},
                examples = "nobody",
                required = true)
        @Nullable
        String closedFor,

        @Schema(
                description = "How long a contributor waits between two comments there: whole seconds (ISO 8601), a day"
                        + " at the most; PT0S for not at all.",
                examples = "PT30S",
                required = true)
        @Nullable
        String slowMode) {

    ClosedFor whom() {
        return Arrays.stream(ClosedFor.values())
                .filter(whom -> whom.name().toLowerCase(Locale.ROOT).equals(closedFor))
                .findFirst()
                .orElseThrow(() -> fault("/closedFor", "is none of nobody, anonymous and all"));
    }

    Duration pace() {
        try {
            Duration pause = Duration.parse(slowMode == null ? "" : slowMode);
            if (Door.isPace(pause)) {
                return pause;
            }
        } catch (DateTimeException malformed) {
            // Answered below, as a pause out of bounds is.
        }
        throw fault("/slowMode", "is no duration of whole seconds, PT0S to PT24H");
    }

    private static ProblemException fault(String pointer, String detail) {
        return new ProblemException(Problem.of(
                400,
                "invalid-request",
                "The request breaks a rule",
                null,
                List.of(new Problem.Fault(pointer, detail))));
    }
}
