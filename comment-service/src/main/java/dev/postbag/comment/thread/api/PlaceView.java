package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Branch;
import dev.postbag.comment.thread.Order;
import dev.postbag.comment.thread.PlaceReading;
import dev.postbag.comment.thread.Position;
import dev.postbag.comment.thread.ThreadPart;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a comment stands in its thread. */
@Schema(name = "CommentPlace", description = "Where a comment stands in its thread.")
public record PlaceView(
        @Schema(
                description = "The page of the whole thread that holds the comment.",
                examples = "/api/v1/posts/p7f3/comments?sort=oldest&limit=20",
                required = true)
        String thread,

        @Schema(
                description = "From the comment that answers nothing down to this one, which is the last.",
                required = true)
        List<Step> steps,

        @Schema(
                description = "Whether there are more above the first: its own place leads on.",
                examples = "false",
                required = true)
        boolean cut) {

    static final int LIMIT = 20;

    /** A comment on the way. */
    @Schema(name = "CommentPlaceStep", description = "A comment, and the page to open it in.")
    public record Step(
            @Schema(required = true) CommentView comment,

            @Schema(
                    description = "The page, of those that answer the same, that holds it.",
                    examples = "/api/v1/posts/p7f3/comments?sort=oldest&limit=20&parent=none",
                    required = true)
            String page) {}

    static PlaceView of(PlaceReading.Found found, Order order) {
        String post = found.steps().getFirst().part().post();
        return new PlaceView(
                address(new ThreadPart(post, Branch.WHOLE, order), found.inThread()),
                found.steps().stream()
                        .map(step -> new Step(CommentView.of(step.listed()), address(step.part(), step.behind())))
                        .toList(),
                found.cut());
    }

    private static String address(ThreadPart part, Optional<Position> behind) {
        String branch = PartRequest.word(part.branch());
        return "/api/v1/posts/" + part.post() + "/comments?sort=" + PartRequest.word(part.order()) + "&limit=" + LIMIT
                + (branch.isEmpty() ? "" : "&parent=" + branch)
                + behind.map(position ->
                                "&cursor=" + ThreadCursor.of(part, position).encoded())
                        .orElse("");
    }
}
