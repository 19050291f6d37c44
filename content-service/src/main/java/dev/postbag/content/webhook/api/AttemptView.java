package dev.postbag.content.webhook.api;

import dev.postbag.content.webhook.Attempt;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One time a message was sent, as an operator gets it. */
@Schema(name = "WebhookAttempt", description = "One time a message was sent.")
public record AttemptView(
        @Schema(examples = "2026-01-18T08:05:01Z", required = true)
        Instant at,

        @Schema(description = "The status that came back; left out where nothing did.", examples = "503") @Nullable
        Integer status,

        @Schema(
                description = "`delivered`, or why not: `http-503` and the like, `timed-out`, `out-of-reach`,"
                        + " `forbidden-address`.",
                examples = "http-503",
                required = true)
        String outcome) {

    static AttemptView of(Attempt attempt) {
        return new AttemptView(attempt.at(), attempt.status(), attempt.outcome());
    }
}
