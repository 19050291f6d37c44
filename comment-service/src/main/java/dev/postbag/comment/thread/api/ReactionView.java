package dev.postbag.comment.thread.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reaction as whoever it is from gets it. */
@Schema(name = "Reaction", description = "That somebody reacts to a comment.")
public record ReactionView(
        @Schema(description = "The comment's id.", examples = "m2vd2n7pqx3mwy5zt6rb2hjcfa", required = true)
        String comment,

        @Schema(examples = "agree", required = true) String kind,

        @Schema(
                description = "The contributor's secret for this thread: with it the reaction is taken back, and the"
                        + " next one comes from the same contributor. It is not stored.",
                examples = "Yk1tX3o5Zr7Lk2Nf6Sg1AaEpV3m0Hc6wq0y2Jb1uT9d",
                required = true)
        String contributor) {}
