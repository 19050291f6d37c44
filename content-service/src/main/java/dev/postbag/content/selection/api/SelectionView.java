package dev.postbag.content.selection.api;

import dev.postbag.content.post.Post;
import dev.postbag.content.post.WithdrawalReason;
import dev.postbag.content.selection.Selection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A post that was made of picks, as its editor gets it. */
@Schema(name = "Selection", description = "A post that was made of picked comments.")
public record SelectionView(
        @Schema(
                description = "The post's id, and the selection's.",
                examples = "k3jq7w2m5xv6tq4nbc2ahd3feu",
                required = true)
        String post,

        @Schema(examples = "you-wrote-about-the-lanterns", required = true)
        String slug,

        @Schema(examples = "You wrote about the lanterns", required = true)
        String title,

        @Schema(
                enumeration = {"draft", "published", "merged"},
                required = true)
        String status,

        @Schema(
                description = "What stands before the first comment; not there when nothing does.",
                examples = "Many of you were there.")
        @Nullable
        String introduction,

        @Schema(description = "The comments it holds, in order.", required = true)
        List<HeldView> picks,

        @Schema(examples = "2026-01-18T08:00:00Z", required = true)
        Instant createdAt,

        @Schema(examples = "2026-01-18T08:05:00Z", required = true)
        Instant updatedAt,

        @Schema(required = true) Links links) {

    /** A comment that a selection holds. */
    @Schema(name = "HeldComment", description = "A comment that a selection holds.")
    public record HeldView(
            @Schema(description = "The comment's id.", examples = "m2vd2n7pqx3mwy5zt6rb2hjcfa", required = true)
            String comment,

            @Schema(description = "The revision whose words it holds.", examples = "1", required = true)
            int revision,

            @Schema(
                    description = "Your words between it and the comment before; not there when there are none.",
                    examples = "One of you looked up the weather.")
            @Nullable
            String note,

            @Schema(
                    description = "Why its words are out; not there while they stand.",
                    enumeration = {
                        "rights",
                        "privacy",
                        "legal",
                        "mistake",
                        "comment-withdrawn",
                        "comment-rejected",
                        "consent-withdrawn",
                        "comment-erased"
                    })
            @Nullable
            String takenDown) {

        static HeldView of(Selection.Held held) {
            WithdrawalReason reason = held.takenDown();
            return new HeldView(held.comment(), held.revision(), held.note(), reason == null ? null : reason.code());
        }
    }

    /** Where to go from a selection. */
    @Schema(name = "SelectionLinks")
    public record Links(
            @Schema(examples = "/api/v1/selections/k3jq7w2m5xv6tq4nbc2ahd3feu", required = true)
            String self,

            @Schema(examples = "/api/v1/posts/k3jq7w2m5xv6tq4nbc2ahd3feu", required = true)
            String post) {}

    static SelectionView of(Selection selection) {
        Post post = selection.post();
        return new SelectionView(
                post.id().value(),
                post.slug().value(),
                post.current().title(),
                post.status().code(),
                selection.introduction(),
                selection.picks().stream().map(HeldView::of).toList(),
                post.createdAt(),
                post.updatedAt(),
                new Links("/api/v1/selections/" + post.id(), "/api/v1/posts/" + post.id()));
    }
}
