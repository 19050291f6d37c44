package dev.postbag.content.proposal;

class InMemoryProposalsTest extends ProposalsContract {

    private final InMemoryProposals proposals = new InMemoryProposals();
    private final InMemorySignatures signatures = new InMemorySignatures();

    @Override
    protected Proposals proposals() {
        return proposals;
    }

    @Override
    protected Signatures signatures() {
        return signatures;
    }
}
