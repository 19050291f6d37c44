package dev.postbag.comment.thread.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a check finds. */
@Schema(name = "CommentCheck", description = "What in a comment may tell who wrote it.")
public record CheckView(
        @Schema(description = "In the order of the body; empty when nothing is found.", required = true)
        List<WarningView> warnings) {}
