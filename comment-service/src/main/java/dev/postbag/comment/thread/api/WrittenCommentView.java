package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.WriteResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment as its contributor gets it, with the two secrets that are shown this once. */
@Schema(
        name = "WrittenComment",
        description = "The comment, and the two secrets to keep. They are not stored, and cannot be given again.")
public record WrittenCommentView(
        @Schema(required = true) CommentView comment,

        @Schema(
                description = "Edits and withdraws this comment, and shows its state: send it in the Receipt header.",
                examples = "pV3m0Hc6wq0y2Jb1uT9dQm4Yx5o8Zr7Lk2Nf6Sg1AaE",
                required = true)
        String receipt,

        @Schema(
                description = "Makes the next comment in this thread come from the same contributor:"
                        + " send it in the Postbag-Contributor header. Use it in no other thread.",
                examples = "Yk1tX3o5Zr7Lk2Nf6Sg1AaEpV3m0Hc6wq0y2Jb1uT9d",
                required = true)
        String contributor,

        @Schema(description = "Whether it may be picked for a post; can be changed at any time.", required = true)
        boolean mayBePicked,

        @Schema(
                description = "The private address of a feed (Atom) of the replies to it. Whoever has it can follow"
                        + " them: keep it to yourself.",
                examples =
                        "/api/v1/comments/m2vd2n7pqx3mwy5zt6rb2hjcfa/replies/secret.8Zr7Lk2Nf6Sg1AaEpV3m0Hc6wq0y2Jb1uT9dQm4Yx5o",
                required = true)
        String repliesFeed) {

    static WrittenCommentView of(WriteResult.Written written) {
        return new WrittenCommentView(
                CommentView.ofWritten(written.comment()),
                written.receipt().secret(),
                written.contributor().secret(),
                written.comment().mayBePicked(),
                RepliesResource.addressOf(
                        written.comment().id(), written.receipt().feedKey()));
    }
}
