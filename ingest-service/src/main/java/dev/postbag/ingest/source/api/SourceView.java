package dev.postbag.ingest.source.api;

import dev.postbag.ingest.source.PollOutcome;
import dev.postbag.ingest.source.Source;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A followed feed as the desk sees it. */
@Schema(name = "Source", description = "A feed that is followed.")
public record SourceView(
        @Schema(required = true, examples = "5f0c7a9d3be1a2c4d5e6")
        String id,

        @Schema(required = true, examples = "https://blog.example/feeds/posts/default")
        String url,

        @Schema(required = true) Instant addedAt,

        @Schema(description = "Not asked again before this time.", required = true)
        Instant nextPollAt,

        @Schema(description = "How often in a row it could not be fetched.", required = true)
        int failures,

        @Schema(description = "What came of the last request; left out before the first.") @Nullable
        PollView lastPoll) {

    /** What came of a request. */
    @Schema(name = "SourcePoll", description = "What came of asking a source.")
    public record PollView(
            @Schema(required = true) Instant at,

            @Schema(
                    description = "`taken-in`, `not-modified`, `unchanged`, or why it failed, such as `http-503`.",
                    required = true,
                    examples = "taken-in")
            String outcome,

            @Schema(description = "A sentence, when it failed.") @Nullable
            String detail,

            @Schema(description = "The capture its bytes are.") @Nullable
            String capture) {}

    static SourceView of(Source source) {
        PollOutcome last = source.last();
        return new SourceView(
                source.id(),
                source.url().toString(),
                source.addedAt(),
                source.nextPollAt(),
                source.failures(),
                last == null
                        ? null
                        : new PollView(
                                last.at(),
                                last.code(),
                                last.detail(),
                                last.capture() == null ? null : last.capture().value()));
    }
}
