package dev.postbag.comment.imported.api;

import dev.postbag.comment.imported.ImportedComment;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An imported comment that is in no thread, as the desk gets it: where it belongs, not what it says or who says it. */
@Schema(
        name = "OrphanedComment",
        description = "An imported comment whose post, or the comment it answers, is missing.")
public record OrphanView(
        @Schema(
                description = "The id it will have as a comment.",
                examples = "q5wd2n7pqx3mwy5zt6rb2hjcfb",
                required = true)
        String id,

        @Schema(description = "post-unknown or parent-unknown.", examples = "post-unknown", required = true)
        String reason,

        @Schema(description = "The system it comes from.", examples = "disqus:blog", required = true)
        String source,

        @Schema(description = "What that system calls it.", examples = "312", required = true)
        String sourceId,

        @Schema(description = "What that system calls the comment it answers, if any.", examples = "311") @Nullable
        String parentSourceId,

        @Schema(
                description =
                        "What its post would be known by: a story of a capture, or an address without what varies.",
                examples = "address:blog.example/2025/08/lamp.html",
                required = true)
        List<String> knownBy,

        @Schema(description = "When it was written, where that is known.", examples = "2025-08-23T12:00:00+01:00")
        @Nullable
        String writtenAt,

        @Schema(
                description = "The capture it was first read out of.",
                examples = "8be1e9c9cf75f2acd3e57671e04a78e207d3e90462cd8ed52e321866f7fddda2",
                required = true)
        String capture,

        @Schema(description = "Which reading of the capture.", examples = "1", required = true)
        int reading,

        @Schema(description = "Since when it waits.", examples = "2026-01-17T09:30:00.123Z", required = true)
        Instant takenAt) {

    static OrphanView of(ImportedComment.Orphan orphan) {
        return new OrphanView(
                orphan.source().commentId(),
                orphan.reason().word(),
                orphan.source().source(),
                orphan.source().id(),
                orphan.claim().parent() == null ? null : orphan.claim().parent().id(),
                orphan.claim().signs().stream().map(sign -> sign.text()).toList(),
                orphan.claim().writtenAt(),
                orphan.first().capture(),
                orphan.first().reading(),
                orphan.takenAt());
    }
}
