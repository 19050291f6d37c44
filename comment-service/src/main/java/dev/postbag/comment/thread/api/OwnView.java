package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.Receipt;
import dev.postbag.comment.thread.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a comment's contributor sees of it besides what readers see. */
@Schema(name = "OwnComment", description = "What a comment's contributor alone sees.")
public record OwnView(
        @Schema(
                description = "Until when it can be edited; not there when it no longer can.",
                examples = "2026-01-17T09:45:00.123Z")
        @Nullable
        Instant editableUntil,

        @Schema(
                description = "Whether its contributor consents to its being picked for a post. Not there once it is"
                        + " withdrawn.",
                examples = "false")
        @Nullable
        Boolean mayBePicked,

        @Schema(description = "That an editor picked it, to be lifted into posts; not there while it is not picked.")
        @Nullable
        PickedView picked,

        @Schema(
                description = "The private address of a feed (Atom) of the replies to it. Not there once it is"
                        + " withdrawn, nor where it was written before there were such feeds.",
                examples =
                        "/api/v1/comments/m2vd2n7pqx3mwy5zt6rb2hjcfa/replies/secret.8Zr7Lk2Nf6Sg1AaEpV3m0Hc6wq0y2Jb1uT9dQm4Yx5o")
        @Nullable
        String repliesFeed,

        @Schema(description = "All it said, the newest last. Nothing is left of a withdrawn comment.", required = true)
        List<RevisionView> revisions) {

    /** That a comment is picked. */
    @Schema(name = "OwnCommentPick", description = "That an editor picked the comment.")
    public record PickedView(
            @Schema(
                    description = "The revision whose words may be lifted, whatever the comment says later.",
                    examples = "1",
                    required = true)
            int revision,

            @Schema(examples = "2026-01-18T08:00:00Z", required = true)
            Instant at) {}

    /** One of a comment's revisions. */
    @Schema(name = "OwnCommentRevision", description = "What a comment says, or said.")
    public record RevisionView(
            @Schema(description = "Counted from 1.", examples = "1", required = true)
            int number,

            @Schema(
                    description = "What was sent.",
                    examples = "I was *there* that day, and it was not raining.",
                    required = true)
            String body,

            @Schema(description = "The same in blocks.", required = true)
            List<BlockView> blocks,

            @Schema(examples = "2026-01-17T09:30:00.123Z", required = true)
            Instant at) {

        static RevisionView of(Revision revision) {
            return new RevisionView(
                    revision.number(), revision.words().text(), BlockView.of(revision.blocks()), revision.at());
        }
    }

    static OwnView of(Comment comment, Receipt receipt, Optional<Instant> editableUntil) {
        Comment.Said said = comment.said();
        return new OwnView(
                editableUntil.orElse(null),
                said == null ? null : said.mayBePicked(),
                comment.pick()
                        .map(pick -> new PickedView(pick.revision(), pick.at()))
                        .orElse(null),
                said == null || !receipt.feedKey().isOf(comment)
                        ? null
                        : RepliesResource.addressOf(comment.id(), receipt.feedKey()),
                said == null
                        ? List.of()
                        : Stream.concat(said.earlier().stream(), Stream.of(said.current()))
                                .map(RevisionView::of)
                                .toList());
    }
}
