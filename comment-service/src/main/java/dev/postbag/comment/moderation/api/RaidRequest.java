package dev.postbag.comment.moderation.api;

import dev.postbag.comment.moderation.DeclaringRaids;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A raid as a moderator declares it. */
@Schema(name = "RaidRequest", description = "For how long, and what is said of it.")
public record RaidRequest(
        @Schema(
                description = "How many minutes it lasts, a week at the most.",
                examples = "60",
                minimum = "1",
                maximum = "10080",
                required = true)
        @Nullable
        Integer minutes,

        @Schema(
                description = "What those are told, with the receipt, whose comments wait: up to 500 characters.",
                examples = "Many come here from elsewhere. We read everything tonight.",
                maxLength = DeclaringRaids.LONGEST_REASON)
        @Nullable
        String reason) {

    Duration lasts() {
        if (minutes == null || minutes < 1 || minutes > DeclaringRaids.LONGEST.toMinutes()) {
            throw ModerationProblems.invalid(
                    "/minutes", "must be 1 to %d".formatted(DeclaringRaids.LONGEST.toMinutes()));
        }
        return Duration.ofMinutes(minutes);
    }

    String said() {
        return Texts.read(reason, "/reason", DeclaringRaids.LONGEST_REASON);
    }
}
