package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Closing;
import dev.postbag.comment.thread.DoorResult;
import dev.postbag.comment.thread.ReactionKinds;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a thread stands, as readers and the desk get it. */
@Schema(name = "Thread", description = "Whether a thread takes comments, and why not.")
public record DoorView(
        @Schema(description = "The id of the post.", examples = "p7f3", required = true)
        String post,

        @Schema(
                description = "Whether it takes comments: from whom, closedFor says.",
                examples = "true",
                required = true)
        boolean open,

        @Schema(
                description = "Why it takes none: its post takes none, it was closed by hand, or its post is too old."
                        + " Not there when it takes some.",
                enumeration = {"post", "hand", "age"},
                examples = "age")
        @Nullable
        String reason,

        @Schema(
                description = "Whom it is closed for by hand; anonymous are those without an account.",
                enumeration = {"nobody", "anonymous", "all"},
                examples = "nobody",
                required = true)
        String closedFor,

        @Schema(
                description = "When it closes, or closed, by its post's age; not there when it never does.",
                examples = "2026-03-01T00:00:00Z")
        @Nullable
        Instant closesAt,

        @Schema(
                description =
                        "How long a contributor waits between two comments there (ISO 8601); PT0S for not at all.",
                examples = "PT30S",
                required = true)
        String slowMode,

        @Schema(
                description = "That it is in raid mode: until then each comment takes a solved puzzle and waits for a"
                        + " moderator, and a contributor waits a minute at least between two. Not there when it is"
                        + " not.")
        @Nullable
        Raided raid,

        @Schema(description = "How one can react to its comments.", examples = "[\"agree\"]", required = true)
        List<String> reactions) {

    /** A raid as readers get it. */
    @Schema(name = "ThreadRaid", description = "That many who are new write in a thread at once.")
    public record Raided(
            @Schema(description = "When it ends by itself.", examples = "2026-01-17T10:40:00.123Z", required = true)
            Instant until) {}

    static DoorView of(String post, DoorResult.Standing standing, ReactionKinds kinds) {
        return new DoorView(
                post,
                standing.closing().isEmpty(),
                standing.closing().map(DoorView::word).orElse(null),
                standing.door().closedFor().name().toLowerCase(Locale.ROOT),
                standing.closesAt().orElse(null),
                standing.door().slowMode().toString(),
                standing.raidedUntil().map(Raided::new).orElse(null),
                kinds.kinds());
    }

    private static String word(Closing closing) {
        return closing.name().toLowerCase(Locale.ROOT);
    }
}
