package dev.postbag.content.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the questions that a capture put to the desk. */
@ApplicationScoped
public class ListingProposals {

    private final Proposals proposals;

    public ListingProposals(Proposals proposals) {
        this.proposals = proposals;
    }

    public List<Proposal> of(String capture, @Nullable String after, int limit) {
        return proposals.of(capture, after, limit);
    }
}
