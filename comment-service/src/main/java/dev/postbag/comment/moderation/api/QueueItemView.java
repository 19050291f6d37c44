package dev.postbag.comment.moderation.api;

import dev.postbag.comment.decision.Appeal;
import dev.postbag.comment.decision.Waiting;
import dev.postbag.comment.moderation.QueueItem;
import dev.postbag.comment.thread.Comment;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment that waits, as moderators see it. */
@Schema(name = "QueueItem", description = "A comment that waits, with what is needed to decide about it.")
public record QueueItemView(
        @Schema(description = "The comment's id.", examples = "m2vd2n7pqx3mwy5zt6rb2hjcfa", required = true)
        String comment,

        @Schema(description = "The post's id.", examples = "p7f3", required = true)
        String post,

        @Schema(description = "What it waits for: pending, reported, appealed.", required = true)
        List<String> kinds,

        @Schema(examples = "2026-01-17T09:30:00.123Z", required = true)
        Instant since,

        @Schema(
                enumeration = {"pending", "published", "rejected"},
                required = true)
        String status,

        @Schema(description = "The revision to cite in a decision.", examples = "1", required = true)
        int revision,

        @Schema(description = "What it says, as it was written.", required = true)
        String body,

        @Schema(description = "Whom it is from, in its thread.", examples = "Quiet Kingfisher", required = true)
        String name,

        @Schema(examples = "2026-01-17T09:30:00.123Z", required = true)
        Instant createdAt,

        @Schema(description = "The comment it answers, if any.") @Nullable
        ParentView parent,

        @Schema(description = "What was decided so far, oldest first.", required = true)
        List<DecisionView> decisions,

        @Schema(description = "How many readers reported it, for each reason.", required = true)
        Map<String, Long> reports,

        @Schema(description = "What the newest of them said besides.", required = true)
        List<String> reportTexts,

        @Schema(description = "Why its contributor wants somebody else to decide, if they do.") @Nullable
        String appeal,

        @Schema(description = "Who has taken it, while they have.") @Nullable
        ClaimView claim) {

    /** The comment that is answered. */
    @Schema(name = "QueueItemParent")
    public record ParentView(
            @Schema(required = true) String comment,

            @Schema(description = "What it says; not there when it was withdrawn.") @Nullable
            String body) {

        static ParentView of(Comment parent) {
            return new ParentView(
                    parent.id(),
                    parent.said() == null ? null : parent.said().words().text());
        }
    }

    /** A moderator's word to decide. */
    @Schema(name = "QueueItemClaim")
    public record ClaimView(
            @Schema(description = "The subject of their token.", required = true)
            String by,

            @Schema(required = true) Instant until) {

        @Nullable
        static ClaimView of(Waiting.@Nullable Claim claim, Instant now) {
            return claim == null || !now.isBefore(claim.until()) ? null : new ClaimView(claim.by(), claim.until());
        }
    }

    static QueueItemView of(QueueItem item, Instant now) {
        Comment comment = item.comment();
        Comment.Said said = Objects.requireNonNull(comment.said());
        Appeal appeal = comment.docket().appeal();
        return new QueueItemView(
                comment.id(),
                comment.post(),
                item.waiting().kinds().stream()
                        .sorted()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList(),
                item.waiting().since(),
                comment.status().name().toLowerCase(Locale.ROOT),
                comment.revision(),
                said.words().text(),
                said.author() == null
                        ? Objects.requireNonNull(said.pseudonym())
                        : said.author().text(),
                comment.createdAt(),
                item.parent().map(ParentView::of).orElse(null),
                comment.docket().decisions().stream().map(DecisionView::of).toList(),
                reports(item),
                item.texts(),
                appeal == null ? null : appeal.text(),
                ClaimView.of(item.waiting().claim(), now));
    }

    private static Map<String, Long> reports(QueueItem item) {
        Map<String, Long> reports = new TreeMap<>();
        item.reports().forEach((reason, count) -> reports.put(reason.code(), count));
        return reports;
    }
}
