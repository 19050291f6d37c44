package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.Listed;
import dev.postbag.comment.thread.Receipt;
import dev.postbag.comment.thread.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment as readers get it. */
@Schema(name = "Comment", description = "Something a reader said about a post, or the empty shell that holds replies.")
public record CommentView(
        @Schema(examples = "m2vd2n7pqx3mwy5zt6rb2hjcfa", required = true)
        String id,

        @Schema(description = "The id of the post.", examples = "p7f3", required = true)
        String post,

        @Schema(description = "The id of the comment it answers, if any.", examples = "k4vd2n7pqx3mwy5zt6rb2hjcfa")
        @Nullable
        String inReplyTo,

        @Schema(
                description = "Whom it is from: the same name through the thread, made at random there or chosen by"
                        + " the contributor, and no one else's there."
                        + " Not there in an empty shell, nor where the comment has an author.",
                examples = "Quiet Kingfisher")
        @Nullable
        String pseudonym,

        @Schema(
                description = "Of an imported comment: the name it was shown with where it was written. Nobody has"
                        + " checked it, and two comments with the same one may be from two people.",
                examples = "Gull")
        @Nullable
        String author,

        @Schema(
                description = "What it says, as it was written: a small Markdown. Not there in an empty shell.",
                examples = "I was *there* that day, and it was not raining.")
        @Nullable
        String body,

        @Schema(description = "What it says, in blocks, to be shown. Not there in an empty shell.") @Nullable
        List<BlockView> blocks,

        @Schema(
                description = "Which of its revisions this is, counted from 1. Not there in an empty shell.",
                examples = "2")
        @Nullable
        Integer revision,

        @Schema(
                description = "When it was last edited; not there where it never was.",
                examples = "2026-01-17T09:34:10.500Z")
        @Nullable
        Instant editedAt,

        @Schema(
                description = "published; in an empty shell pending, rejected or withdrawn.",
                examples = "published",
                required = true)
        String status,

        @Schema(
                description = "Its place in the thread: when it was written, or, where that is not known, taken in.",
                examples = "2026-01-17T09:30:00.123Z",
                required = true)
        Instant createdAt,

        @Schema(description = "true when it was written elsewhere and taken in; else not there.", examples = "true")
        @Nullable
        Boolean imported,

        @Schema(
                description = "Of an imported comment: when it was written, with the offset that was given.",
                examples = "2025-08-23T12:00:00+01:00")
        @Nullable
        String writtenAt,

        @Schema(
                description = "How many replies to it can be read. It follows them within moments.",
                examples = "2",
                required = true)
        long replies,

        @Schema(
                description = "How many reactions it has, by kind, without those it has none of. Not there in an empty"
                        + " shell. It follows them within moments.",
                examples = "{\"agree\": 3}")
        @Nullable
        Map<String, Long> reactions,

        @Schema(
                description = "The posts that can be read and quote it. Not there when there are none, nor in an empty"
                        + " shell. It follows them within moments.")
        @Nullable
        List<PickedInView> pickedIn,

        @Schema(required = true) Links links,

        @Schema(description = "What its contributor alone sees; there when the receipt was sent with the request.")
        @Nullable
        OwnView own) {

    /** Where to go from a comment. */
    @Schema(name = "CommentLinks")
    public record Links(
            @Schema(examples = "/api/v1/comments/m2vd2n7pqx3mwy5zt6rb2hjcfa", required = true)
            String self,

            @Schema(examples = "/api/v1/posts/p7f3", required = true)
            String post,

            @Schema(
                    description = "What answers it, oldest first; not there when nothing ever did. It leads on from an"
                            + " empty shell too.",
                    examples = "/api/v1/posts/p7f3/comments?parent=m2vd2n7pqx3mwy5zt6rb2hjcfa")
            @Nullable
            String replies) {

        static Links of(Comment comment) {
            String post = "/api/v1/posts/" + comment.post();
            return new Links(
                    addressOf(comment), post, comment.answered() ? post + "/comments?parent=" + comment.id() : null);
        }
    }

    /** As it is just after it was written, to its contributor, whether it is shown or not. */
    static CommentView ofWritten(Comment comment) {
        return of(new Listed(comment, Tally.NONE), comment.said(), null);
    }

    static CommentView of(Listed listed) {
        Comment comment = listed.comment();
        return of(listed, comment.isPublished() ? comment.said() : null, null);
    }

    static CommentView ofOwn(Listed listed, Receipt receipt, Optional<Instant> editableUntil) {
        Comment comment = listed.comment();
        return of(listed, comment.said(), OwnView.of(comment, receipt, editableUntil));
    }

    private static CommentView of(Listed listed, Comment.@Nullable Said said, @Nullable OwnView own) {
        Comment comment = listed.comment();
        Comment.Imported imported = comment.imported();
        return new CommentView(
                comment.id(),
                comment.post(),
                comment.inReplyTo(),
                said == null ? null : said.pseudonym(),
                said == null || said.author() == null ? null : said.author().text(),
                said == null ? null : said.words().text(),
                said == null ? null : BlockView.of(said.current().blocks()),
                said == null ? null : said.current().number(),
                said == null || said.current().number() == 1
                        ? null
                        : said.current().at(),
                comment.status().name().toLowerCase(Locale.ROOT),
                comment.createdAt(),
                imported == null ? null : true,
                imported == null ? null : imported.writtenAt(),
                listed.tally().replies(),
                said == null ? null : listed.tally().reactions(),
                said == null ? null : PickedInView.of(listed.pickedIn()),
                Links.of(comment),
                own);
    }

    static String addressOf(Comment comment) {
        return "/api/v1/comments/" + comment.id();
    }
}
