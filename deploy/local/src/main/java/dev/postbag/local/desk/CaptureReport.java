package dev.postbag.local.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of the posts found in one capture, and of the comments where it holds any. */
public record CaptureReport(
        int found,
        int created,
        int revised,
        int unchanged,
        int rejected,
        int unresolved,
        List<Rejection> rejections,
        Optional<ImportedComments> comments) {

    /** One post that was found and not taken, with the reason. */
    public record Rejection(int ordinal, Optional<String> title, String reason, String detail) {}

    static CaptureReport of(JsonNode json) {
        List<Rejection> rejections = new ArrayList<>();
        json.path("rejections")
                .forEach(each -> rejections.add(new Rejection(
                        each.path("ordinal").asInt(),
                        Optional.ofNullable(each.path("title").asText(null)),
                        each.path("reason").asText(""),
                        each.path("detail").asText(""))));
        return new CaptureReport(
                json.path("found").asInt(),
                json.path("created").asInt(),
                json.path("revised").asInt(),
                json.path("unchanged").asInt(),
                json.path("rejected").asInt(),
                json.path("unresolved").asInt(),
                List.copyOf(rejections),
                ImportedComments.of(json.path("comments")));
    }

    /** Is there a post or a comment that was not taken? */
    public boolean hasRejections() {
        return rejected > 0 || comments.filter(each -> each.rejected() > 0).isPresent();
    }

    /** The report in one line for the figures and one for each rejection. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%d found: %d created, %d revised, %d unchanged, %d rejected%s"
                .formatted(
                        found,
                        created,
                        revised,
                        unchanged,
                        rejected,
                        unresolved == 0 ? "" : ", " + unresolved + " still open"));
        for (Rejection each : rejections) {
            lines.add("  rejected no. %d%s: %s%s"
                    .formatted(
                            each.ordinal(),
                            each.title().map(title -> " \"" + title + "\"").orElse(""),
                            each.reason(),
                            each.detail().isEmpty() ? "" : " (" + each.detail() + ")"));
        }
        comments.ifPresent(each -> lines.addAll(each.lines()));
        return lines;
    }
}
