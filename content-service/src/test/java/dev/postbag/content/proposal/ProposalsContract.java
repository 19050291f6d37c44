package dev.postbag.content.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.content.post.Likeness;
import dev.postbag.content.post.PostId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every keeper of proposals and signatures promises. */
public abstract class ProposalsContract {

    private static final Instant NOW = Instant.parse("2025-08-23T10:00:00Z");
    private static final PostId ONE = PostId.of("one");
    private static final PostId TWO = PostId.of("two");

    /** An empty keeper. */
    protected abstract Proposals proposals();

    /** An empty keeper. */
    protected abstract Signatures signatures();

    @Test
    void aProposalComesBackAsItWasPut() {
        Proposals proposals = proposals();
        Proposal proposal = proposal("a", "capture", "another");
        proposals.propose(proposal);

        assertThat(proposals.find("a")).contains(proposal);
        assertThat(proposals.find("b")).isEmpty();
        assertThat(proposals.of("another", null, 5)).containsExactly(proposal);
        assertThat(proposals.of("a third", null, 5)).isEmpty();
    }

    @Test
    void aCapturesProposalsAreListedPartByPart() {
        Proposals proposals = proposals();
        for (String id : List.of("c", "a", "b", "d")) {
            proposals.propose(proposal(id, "capture"));
        }

        assertThat(proposals.of("capture", null, 3)).extracting(Proposal::id).containsExactly("a", "b", "c");
        assertThat(proposals.of("capture", "c", 3)).extracting(Proposal::id).containsExactly("d");
    }

    @Test
    void whatIsDecidedStaysAndIsNotAskedAgain() {
        Proposals proposals = proposals();
        proposals.propose(proposal("a", "capture"));
        assertThat(proposals.decide("a", ProposalStatus.REFUSED, NOW)).isTrue();
        assertThat(proposals.decide("a", ProposalStatus.ACCEPTED, NOW)).isFalse();
        assertThat(proposals.decide("none", ProposalStatus.ACCEPTED, NOW)).isFalse();
        proposals.propose(proposal("a", "capture"));

        Proposal decided = proposals.find("a").orElseThrow();
        assertThat(decided.status()).isEqualTo(ProposalStatus.REFUSED);
        assertThat(decided.decidedAt()).isEqualTo(NOW);
        assertThat(proposals.unfinished()).isEmpty();
    }

    @Test
    void anAcceptedOneIsUnfinishedUntilItIsFinished() {
        Proposals proposals = proposals();
        proposals.propose(proposal("a", "capture"));
        proposals.decide("a", ProposalStatus.ACCEPTED, NOW);
        assertThat(proposals.unfinished()).extracting(Proposal::id).containsExactly("a");

        proposals.finish("a");
        proposals.finish("a");
        assertThat(proposals.unfinished()).isEmpty();
    }

    @Test
    void signaturesWithMuchInCommonAreFoundByTheirDays() {
        Signatures signatures = signatures();
        Signature first = new Signature(ONE, LocalDate.parse("2025-08-20"), List.of(1, -2, 3));
        Signature second = new Signature(TWO, LocalDate.parse("2025-08-27"), List.of(1, -2, 3));
        Signature other = new Signature(PostId.of("other"), first.day(), List.of(4, 5, 6));
        Signature empty = new Signature(PostId.of("empty"), first.day(), List.of());
        signatures.keep(other);
        signatures.keep(empty);
        signatures.keep(first);
        signatures.keep(second);
        signatures.keep(second);

        assertThat(signatures.near(first, 7)).containsExactlyInAnyOrder(first, second);
        assertThat(signatures.near(second, 6)).containsExactly(second);
        assertThat(signatures.near(other, 7)).containsExactly(other);
        assertThat(signatures.near(empty, 7)).isEmpty();
        assertThat(signatures.examinedOf(List.of(ONE, TWO))).isEmpty();
        signatures.examined(ONE);
        assertThat(signatures.examinedOf(List.of(ONE, TWO))).containsExactly(ONE);
    }

    @Test
    void whatWasLookedAtGoesOnlyOn() {
        Signatures signatures = signatures();
        assertThat(signatures.upTo()).isEqualTo(Instant.EPOCH);
        signatures.upTo(NOW);
        signatures.upTo(NOW.minusSeconds(5));
        assertThat(signatures.upTo()).isEqualTo(NOW);
    }

    private static Proposal proposal(String id, String... captures) {
        return new Proposal(
                id,
                List.of(captures),
                ProposalReason.NEARLY_THE_SAME_WORDS,
                ONE,
                "One",
                TWO,
                "Two",
                new Likeness(0.5, 0.75, 3),
                ProposalStatus.OPEN,
                NOW,
                null);
    }
}
