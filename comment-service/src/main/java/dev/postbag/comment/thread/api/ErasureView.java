package dev.postbag.comment.thread.api;

import dev.postbag.comment.erasure.Acknowledgement;
import dev.postbag.comment.erasure.Erasure;
import dev.postbag.comment.erasure.Holder;
import dev.postbag.comment.erasure.KeptWords;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An erasure as its contributor and the desk see it. */
@Schema(name = "Erasure", description = "That a comment's words are to be gone for good, and where they are.")
public record ErasureView(
        @Schema(examples = "m2vd2n7pqx3mwy5zt6rb2hjcfa", required = true)
        String comment,

        @Schema(examples = "p7f3", required = true) String post,

        @Schema(examples = "2026-01-17T10:00:00.123Z", required = true)
        Instant erasedAt,

        @Schema(
                description = "Whose wish it is; of retention, nobody's: the time is over for which words are kept.",
                enumeration = {"contributor", "desk", "retention"},
                required = true)
        String by,

        @Schema(description = "The desk's; not there where it gave none.", examples = "The writer asked us to.")
        @Nullable
        String reason,

        @Schema(description = "Whether every holder has said that the words are gone there.", required = true)
        boolean complete,

        @Schema(required = true) List<HolderView> holders) {

    /** A holder of a comment's words. */
    @Schema(name = "ErasureHolder", description = "A part of Postbag that may hold a comment's words.")
    public record HolderView(
            @Schema(
                    enumeration = {"comment", "content", "ingest"},
                    required = true)
            String name,

            @Schema(description = "When it said so; not there as long as it has not.") @Nullable
            Instant acknowledgedAt,

            @Schema(description = "What holds words of it and has to stay.", required = true)
            List<KeptView> kept) {

        private static HolderView of(Holder holder, @Nullable Acknowledgement said) {
            return new HolderView(
                    holder.code(),
                    said == null ? null : said.at(),
                    said == null
                            ? List.of()
                            : said.kept().stream().map(KeptView::of).toList());
        }
    }

    /** Something that has to stay. */
    @Schema(name = "ErasureKept", description = "Something that holds words of the comment and has to stay.")
    public record KeptView(
            @Schema(
                    description = "A capture, which editors alone can get, or a legal notice.",
                    examples = "capture",
                    required = true)
            String kind,

            @Schema(examples = "5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456", required = true)
            String id,

            @Schema(examples = "captures-are-never-changed", required = true)
            String why) {

        private static KeptView of(KeptWords kept) {
            return new KeptView(kept.kind(), kept.id(), kept.why());
        }
    }

    static ErasureView of(Erasure erasure) {
        return new ErasureView(
                erasure.comment(),
                erasure.post(),
                erasure.at(),
                erasure.by().code(),
                erasure.reason().isEmpty() ? null : erasure.reason(),
                erasure.isComplete(),
                Arrays.stream(Holder.values())
                        .map(holder -> HolderView.of(holder, erasure.of(holder).orElse(null)))
                        .toList());
    }
}
