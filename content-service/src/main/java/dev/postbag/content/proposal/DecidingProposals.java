package dev.postbag.content.proposal;

import dev.postbag.content.post.MergingPosts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Takes the desk's word on whether two posts are the same. The same word again changes nothing. */
@ApplicationScoped
public class DecidingProposals {

    private final Proposals proposals;
    private final MergingPosts merging;
    private final Clock clock;

    public DecidingProposals(Proposals proposals, MergingPosts merging, Clock clock) {
        this.proposals = proposals;
        this.merging = merging;
        this.clock = clock;
    }

    /** @param decision not {@link ProposalStatus#OPEN} */
    public DecisionResult decide(String capture, String id, ProposalStatus decision) {
        Optional<Proposal> found =
                proposals.find(id).filter(known -> known.captures().contains(capture));
        if (found.isEmpty()) {
            return new DecisionResult.NoSuchProposal();
        }
        if (found.get().status() == ProposalStatus.OPEN) {
            proposals.decide(id, decision, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
        Proposal decided = proposals.find(id).orElseThrow();
        if (decided.status() != decision) {
            return new DecisionResult.DecidedOtherwise(decided);
        }
        return decision == ProposalStatus.ACCEPTED && !finish(decided)
                ? new DecisionResult.PostGone(decided)
                : new DecisionResult.Decided(decided);
    }

    /** Makes one post of those of every accepted proposal whose acceptance a kill cut short. */
    public void finishAll() {
        proposals.unfinished().forEach(this::finish);
    }

    private boolean finish(Proposal accepted) {
        boolean merged = merging.merge(accepted.post(), accepted.other(), accepted.likeness())
                .isPresent();
        proposals.finish(accepted.id());
        return merged;
    }
}
