package dev.postbag.content.proposal;

import dev.postbag.content.post.PostId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Signatures in memory. */
public class InMemorySignatures implements Signatures {

    private final Map<PostId, Signature> signatures = new HashMap<>();
    private final Set<PostId> examined = new HashSet<>();
    private Instant upTo = Instant.EPOCH;

    @Override
    public synchronized void keep(Signature signature) {
        signatures.put(signature.post(), signature);
    }

    @Override
    public synchronized void examined(PostId post) {
        examined.add(post);
    }

    @Override
    public synchronized Set<PostId> examinedOf(Collection<PostId> posts) {
        Set<PostId> of = new HashSet<>(posts);
        of.retainAll(examined);
        return of;
    }

    @Override
    public synchronized List<Signature> near(Signature to, int days) {
        return signatures.values().stream()
                .filter(signature -> Math.abs(ChronoUnit.DAYS.between(signature.day(), to.day())) <= days)
                .filter(signature -> signature.likeness(to) > 0)
                .toList();
    }

    @Override
    public synchronized Instant upTo() {
        return upTo;
    }

    @Override
    public synchronized void upTo(Instant change) {
        upTo = change.isAfter(upTo) ? change : upTo;
    }
}
