package dev.postbag.content.proposal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Proposals in memory. */
public class InMemoryProposals implements Proposals {

    private final TreeMap<String, Proposal> proposals = new TreeMap<>();
    private final Set<String> unfinished = new HashSet<>();

    public synchronized List<Proposal> all() {
        return List.copyOf(proposals.values());
    }

    @Override
    public synchronized void propose(Proposal proposal) {
        proposals.putIfAbsent(proposal.id(), proposal);
    }

    @Override
    public synchronized Optional<Proposal> find(String id) {
        return Optional.ofNullable(proposals.get(id));
    }

    @Override
    public synchronized List<Proposal> of(String capture, String after, int limit) {
        return proposals.values().stream()
                .filter(proposal -> proposal.captures().contains(capture))
                .filter(proposal -> after == null || proposal.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean decide(String id, ProposalStatus decision, Instant now) {
        Proposal known = proposals.get(id);
        if (known == null || known.status() != ProposalStatus.OPEN) {
            return false;
        }
        proposals.put(
                id,
                new Proposal(
                        id,
                        known.captures(),
                        known.reason(),
                        known.post(),
                        known.title(),
                        known.other(),
                        known.otherTitle(),
                        known.likeness(),
                        decision,
                        known.proposedAt(),
                        now));
        if (decision == ProposalStatus.ACCEPTED) {
            unfinished.add(id);
        }
        return true;
    }

    @Override
    public synchronized List<Proposal> unfinished() {
        return unfinished.stream().map(proposals::get).toList();
    }

    @Override
    public synchronized void finish(String id) {
        unfinished.remove(id);
    }
}
