package dev.postbag.local.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of the comments found in one capture. */
public record ImportedComments(
        int found, int created, int unchanged, int orphaned, int rejected, int unresolved, List<Unplaced> unplaced) {

    /** One comment that is under no post, with the reason. */
    public record Unplaced(int ordinal, String sourceId, String outcome, String reason) {}

    static Optional<ImportedComments> of(JsonNode json) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        List<Unplaced> unplaced = new ArrayList<>();
        json.path("unplaced")
                .forEach(each -> unplaced.add(new Unplaced(
                        each.path("ordinal").asInt(),
                        each.path("sourceId").asText(""),
                        each.path("outcome").asText(""),
                        each.path("reason").asText(""))));
        return Optional.of(new ImportedComments(
                json.path("found").asInt(),
                json.path("created").asInt(),
                json.path("unchanged").asInt(),
                json.path("orphaned").asInt(),
                json.path("rejected").asInt(),
                json.path("unresolved").asInt(),
                List.copyOf(unplaced)));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%d comments: %d created, %d unchanged, %d orphaned, %d rejected%s"
                .formatted(
                        found,
                        created,
                        unchanged,
                        orphaned,
                        rejected,
                        unresolved == 0 ? "" : ", " + unresolved + " still open"));
        unplaced.forEach(each -> lines.add("  %s comment no. %d (%s): %s"
                .formatted(each.outcome(), each.ordinal(), each.sourceId(), each.reason())));
        int more = orphaned + rejected - unplaced.size();
        if (more > 0) {
            lines.add("  and %d more".formatted(more));
        }
        return lines;
    }
}
