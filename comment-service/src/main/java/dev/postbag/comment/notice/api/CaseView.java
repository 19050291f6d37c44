package dev.postbag.comment.notice.api;

import dev.postbag.comment.notice.Case;
import dev.postbag.comment.notice.Notice;
import dev.postbag.comment.notice.Step;
import dev.postbag.comment.thread.Comment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as moderators see it: with the comment as it is now, and with all that happened. */
@Schema(name = "Case", description = "A notice, the comment as it is now, and all that happened.")
public record CaseView(
        @Schema(required = true) NoticeView notice,

        @Schema(examples = "p7f3", required = true) String post,

        @Schema(
                enumeration = {"pending", "published", "rejected", "withdrawn"},
                required = true)
        String status,

        @Schema(description = "The comment's revision now; 0 when it was taken back.", examples = "1", required = true)
        int revision,

        @Schema(description = "What it says now; not there when it was taken back.") @Nullable
        String body,

        @Schema(description = "Oldest first; only ever added to.", required = true)
        List<Event> history) {

    /** Something that happened in a case. */
    @Schema(name = "CaseEvent")
    public record Event(
            @Schema(required = true) Instant at,

            @Schema(
                    enumeration = {"opened", "answered", "concluded"},
                    required = true)
            String what,

            @Schema(
                    description = "For an outcome: upheld, rejected or withdrawn-by-complainant; for an answer: agree"
                            + " or stand.")
            @Nullable
            String how,

            @Schema(description = "The moderator, where one did it.", examples = "ann") @Nullable
            String moderator) {

        private static Event of(Step step) {
            return switch (step) {
                case Step.Answered answered ->
                    new Event(answered.at(), "answered", answered.agrees() ? "agree" : "stand", null);
                case Step.Concluded concluded ->
                    new Event(
                            concluded.at(),
                            "concluded",
                            concluded.reason().outcome().code(),
                            concluded.moderator());
            };
        }
    }

    static CaseView of(Case one, Instant now) {
        Comment comment = one.comment();
        Comment.Said said = comment.said();
        return new CaseView(
                NoticeView.of(one.notice(), now),
                comment.post(),
                comment.status().name().toLowerCase(Locale.ROOT),
                comment.revision(),
                said == null ? null : said.words().text(),
                history(one.notice()));
    }

    private static List<Event> history(Notice notice) {
        List<Event> history = new ArrayList<>();
        history.add(new Event(notice.at(), "opened", null, null));
        notice.steps().forEach(step -> history.add(Event.of(step)));
        return history;
    }
}
