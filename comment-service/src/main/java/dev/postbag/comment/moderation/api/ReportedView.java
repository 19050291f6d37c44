package dev.postbag.comment.moderation.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a report. */
@Schema(name = "Reported", description = "The report is kept.")
public record ReportedView(
        @Schema(description = "The comment's id.", examples = "m2vd2n7pqx3mwy5zt6rb2hjcfa", required = true)
        String comment,

        @Schema(
                description = "The contributor's secret for this thread, as with a comment: sent again with it, the"
                        + " report is not counted twice.",
                examples = "Yk1tX3o5Zr7Lk2Nf6Sg1AaEpV3m0Hc6wq0y2Jb1uT9d",
                required = true)
        String contributor) {}
