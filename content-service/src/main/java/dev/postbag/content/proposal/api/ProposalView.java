package dev.postbag.content.proposal.api;

import dev.postbag.content.proposal.Proposal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The question whether two posts are the same, as the desk sees it. */
@Schema(name = "Proposal", description = "The question whether two posts are the same, with the figures.")
public record ProposalView(
        @Schema(required = true, examples = "d4nq7w2m5xv6tq4nbc2ahd3feu")
        String id,

        @Schema(
                description = "Why they may be the same.",
                required = true,
                enumeration = {"nearly-the-same-words", "same-address-or-id"})
        String reason,

        @Schema(
                required = true,
                enumeration = {"open", "accepted", "refused"})
        String status,

        @Schema(description = "The later of the two.", required = true)
        Side post,

        @Schema(description = "The earlier.", required = true)
        Side other,

        @Schema(required = true) Figures likeness,
        @Schema(required = true) Instant proposedAt,

        @Schema(description = "None while it is open.") @Nullable
        Instant decidedAt) {

    /** One of the two posts. */
    @Schema(name = "ProposedPost", description = "One of the two posts, with the title it had then.")
    public record Side(
            @Schema(required = true) String id,
            @Schema(required = true) String title,

            @Schema(description = "The post.", required = true, examples = "/api/v1/posts/k3jq7w2m5xv6tq4nbc2ahd3feu")
            String self) {}

    /** How alike the two are. */
    @Schema(name = "ProposalLikeness", description = "How alike the two are.")
    public record Figures(
            @Schema(description = "The share of runs of five words in common, estimated: 0 to 1.", required = true)
            double estimated,

            @Schema(
                    description = "The share of equal words in the same order, compared exactly: 0 to 1.",
                    required = true)
            double equalWords,

            @Schema(description = "Days between their dates.", required = true)
            int daysApart) {}

    static ProposalView of(Proposal proposal) {
        String post = proposal.post().value();
        String other = proposal.other().value();
        return new ProposalView(
                proposal.id(),
                proposal.reason().code(),
                proposal.status().code(),
                new Side(post, proposal.title(), "/api/v1/posts/" + post),
                new Side(other, proposal.otherTitle(), "/api/v1/posts/" + other),
                new Figures(
                        proposal.likeness().estimated(),
                        proposal.likeness().equalWords(),
                        proposal.likeness().daysApart()),
                proposal.proposedAt(),
                proposal.decidedAt());
    }

    /** Part of a list of proposals, as the API's document describes it. */
    @Schema(name = "ProposalPage", description = "Part of the list of a capture's proposals.")
    record ProposalPage(
            @Schema(required = true) List<ProposalView> items,

            @Schema(description = "For the cursor parameter; none at the end of the list.") @Nullable
            String nextCursor) {}
}
