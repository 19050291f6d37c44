package dev.postbag.comment.pick.api;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.Pick;
import dev.postbag.comment.thread.Revision;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A picked comment as the desk gets it. */
@Schema(name = "Pick", description = "A comment that may be lifted into posts, pinned to one of its revisions.")
public record PickView(
        @Schema(description = "The comment's id.", examples = "m2vd2n7pqx3mwy5zt6rb2hjcfa", required = true)
        String comment,

        @Schema(description = "The post it was said under.", examples = "p7f3", required = true)
        String post,

        @Schema(description = "The pinned revision.", examples = "1", required = true)
        int revision,

        @Schema(
                description = "Whom it is from, as readers are shown it.",
                examples = "Quiet Kingfisher",
                required = true)
        String name,

        @Schema(
                description = "What that revision says, as it was written.",
                examples = "I was *there* that day, and it was not raining.",
                required = true)
        String body,

        @Schema(description = "Whether it says something else by now.", examples = "false", required = true)
        boolean revisedSince,

        @Schema(examples = "2026-01-18T08:00:00Z", required = true)
        Instant pickedAt) {

    /** @param comment one that is picked */
    static PickView of(Comment comment) {
        Comment.Said said = Objects.requireNonNull(comment.said());
        Pick pick = comment.pick().orElseThrow();
        Revision pinned = said.revision(pick.revision()).orElseThrow();
        return new PickView(
                comment.id(),
                comment.post(),
                pinned.number(),
                said.name(),
                pinned.words().text(),
                pinned.number() < comment.revision(),
                pick.at());
    }
}
