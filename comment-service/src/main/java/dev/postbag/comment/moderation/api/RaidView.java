package dev.postbag.comment.moderation.api;

import dev.postbag.comment.thread.Raid;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A raid as moderators get it. */
@Schema(name = "Raid", description = "That a thread is in raid mode.")
public record RaidView(
        @Schema(description = "When it ends by itself.", examples = "2026-01-17T10:40:00.123Z", required = true)
        Instant until,

        @Schema(description = "What those are told whose comments wait; empty for nothing.", required = true)
        String reason) {

    static RaidView of(Raid raid) {
        return new RaidView(raid.until(), raid.reason());
    }
}
