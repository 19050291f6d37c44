package dev.postbag.kit.inbox;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message that a consumer could not use. Its body is not shown: it may hold what only its receiver may read. */
@Schema(description = "A message that a consumer could not use.")
public record DeadLetter(
        String id,

        @Schema(description = "The service that could not use it.", examples = "content-service")
        String service,

        @Schema(description = "The channel it was read from.", examples = "stories")
        String consumer,

        @Schema(examples = "postbag.stories") String topic,
        int partition,
        long offset,
        @Nullable String key,

        @Schema(description = "The CloudEvents type, when it had one.") @Nullable
        String type,

        @Schema(description = "The CloudEvents id, when it had one.") @Nullable
        String eventId,

        @Schema(description = "Why it could not be used.") String reason,
        @Schema(description = "When it was put away.") Instant at) {}
