package dev.postbag.comment.moderation.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A wish for work as it is sent. */
@Schema(name = "ClaimRequest", description = "What to take, and how many.")
public record ClaimRequest(
        @Schema(
                description = "What they are to wait for; left out: anything.",
                enumeration = {"pending", "reported", "appealed"})
        @Nullable
        String kind,

        @Schema(description = "How many to hold at most, 1 to 100; left out: 20.", minimum = "1", maximum = "100")
        @Nullable
        Integer limit) {}
