package dev.postbag.content.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All questions to the desk whether two posts are the same, open or decided. */
public interface Proposals {

    /** Keeps it, unless the question about the same two was asked before. */
    void propose(Proposal proposal);

    Optional<Proposal> find(String id);

    /** Up to {@code limit} of the capture's, by their ids, those behind {@code after}. */
    List<Proposal> of(String capture, @Nullable String after, int limit);

    /** Whether it was open and is decided now. */
    boolean decide(String id, ProposalStatus decision, Instant now);

    /** Those accepted whose posts are perhaps not one yet. */
    List<Proposal> unfinished();

    /** That the posts of an accepted one are one. */
    void finish(String id);
}
