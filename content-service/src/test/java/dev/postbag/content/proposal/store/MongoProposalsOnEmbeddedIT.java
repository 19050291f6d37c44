package dev.postbag.content.proposal.store;

import dev.postbag.content.proposal.Proposals;
import dev.postbag.content.proposal.ProposalsContract;
import dev.postbag.content.proposal.Signatures;
import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoProposalsOnEmbeddedIT extends ProposalsContract {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.embedded();

    private final MongoProposals proposals = new MongoProposals(MONGO.database());
    private final MongoSignatures signatures = new MongoSignatures(MONGO.database());

    @BeforeEach
    void emptyIt() {
        MONGO.database().drop();
        proposals.createIndexes();
        signatures.createIndexes();
    }

    @Override
    protected Proposals proposals() {
        return proposals;
    }

    @Override
    protected Signatures signatures() {
        return signatures;
    }
}
