package dev.postbag.content.post.api;

import dev.postbag.content.post.Revision;
import dev.postbag.content.post.RevisionSummary;
import dev.postbag.content.post.ShownRevision;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A revision as clients read it. */
@Schema(name = "Revision", description = "An unchangeable version of a post.")
public record RevisionView(
        @Schema(required = true) int number,
        @Schema(required = true) String title,
        @Schema(required = true, examples = "2025-08-20") String publishedOn,
        @Schema(required = true) List<BlockView> blocks,

        @Schema(
                description =
                        "Whether quotations that were withdrawn since are left out of the blocks: the hash is over"
                                + " the revision as it was made.",
                required = true)
        boolean masked,

        @Schema(description = "SHA-256 over number, title, date, blocks and the hash before.", required = true)
        String hash,

        @Schema(description = "The hash of the revision before; none for the first.") @Nullable
        String previousHash,

        @Schema(
                description = "When words of an erased comment were taken out of it for good; the blocks say which, and"
                        + " the hash stays that of what it was.")
        @Nullable
        Instant erasedAt,

        @Schema(required = true) Instant createdAt) {

    static RevisionView of(ShownRevision shown) {
        Revision revision = shown.revision();
        return new RevisionView(
                revision.number(),
                revision.title(),
                revision.publishedOn().value(),
                BlockView.of(revision.blocks()),
                shown.masked(),
                revision.hash(),
                revision.previousHash(),
                revision.erased() == null ? null : revision.erased().at(),
                revision.createdAt());
    }

    /** Which revision is read, and the hashes that seal it. */
    @Schema(name = "RevisionSeal", description = "Which revision it is, and the hashes that seal it.")
    public record Seal(
            @Schema(required = true) int number,

            @Schema(description = "SHA-256 over number, title, date, blocks and the hash before.", required = true)
            String hash,

            @Schema(description = "The hash of the revision before; none for the first.") @Nullable
            String previousHash,

            @Schema(required = true) Instant createdAt) {
        static Seal of(Revision revision) {
            return new Seal(revision.number(), revision.hash(), revision.previousHash(), revision.createdAt());
        }
    }

    /** A revision as a list shows it. */
    @Schema(name = "RevisionSummary", description = "A revision, without its blocks.")
    public record Summary(
            @Schema(required = true) int number,
            @Schema(required = true) String title,

            @Schema(required = true, examples = "2025-08-20")
            String publishedOn,

            @Schema(required = true) String hash,

            @Schema(description = "The hash of the revision before; none for the first.") @Nullable
            String previousHash,

            @Schema(required = true) Instant createdAt) {
        static Summary of(RevisionSummary revision) {
            return new Summary(
                    revision.number(),
                    revision.title(),
                    revision.publishedOn().value(),
                    revision.hash(),
                    revision.previousHash(),
                    revision.createdAt());
        }
    }
}
