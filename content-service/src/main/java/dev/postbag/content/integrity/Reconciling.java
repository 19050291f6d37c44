package dev.postbag.content.integrity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what this service knows with what another does: the digests of all buckets first, then the entries of those that
 * differ. What differs may only be on its way: it is looked at again, and named when it still differs in the same way.
 */
public final class Reconciling {

    private static final int MOST_AT_ONCE = 20_000;

    private final String what;
    private final Ledger own;
    private final Ledger other;
    private final Comparison comparison;

    /** @param what is compared, as the audit's numbers name it */
    public Reconciling(String what, Ledger own, Ledger other, Comparison comparison) {
        this.what = what;
        this.own = own;
        this.other = other;
        this.comparison = comparison;
    }

    private record Round(Set<Integer> buckets, Set<Misfit> misfits) {}

    public void reconcile(Notes notes) {
        try {
            List<Round> suspicious = new ArrayList<>();
            for (Set<Integer> group : groups(differing(notes))) {
                Set<Misfit> misfits = compare(group);
                if (!misfits.isEmpty()) {
                    suspicious.add(new Round(group, misfits));
                }
            }
            if (!suspicious.isEmpty()) {
                notes.settle();
            }
            for (Round round : suspicious) {
                Set<Misfit> still = compare(round.buckets());
                round.misfits().stream().filter(still::contains).forEach(notes::found);
            }
        } catch (Ledger.UnreachableException unreachable) {
            notes.unchecked(what);
        }
    }

    /** The buckets that differ, each with the number of its entries. */
    private List<Map.Entry<Integer, Long>> differing(Notes notes) {
        List<Ledger.Bucket> theirs = other.buckets();
        List<Ledger.Bucket> ours = own.buckets();
        List<Map.Entry<Integer, Long>> differing = new ArrayList<>();
        for (int bucket = 0; bucket < ours.size(); bucket++) {
            Ledger.Bucket here = ours.get(bucket);
            Ledger.Bucket there = theirs.get(bucket);
            notes.checked(what);
            if (!here.equals(there)) {
                differing.add(Map.entry(bucket, Math.max(here.count(), there.count())));
            }
        }
        return differing;
    }

    private static List<Set<Integer>> groups(List<Map.Entry<Integer, Long>> buckets) {
        List<Set<Integer>> groups = new ArrayList<>();
        Set<Integer> group = new TreeSet<>();
        long entries = 0;
        for (Map.Entry<Integer, Long> bucket : buckets) {
            if (!group.isEmpty() && entries + bucket.getValue() > MOST_AT_ONCE) {
                groups.add(group);
                group = new TreeSet<>();
                entries = 0;
            }
            group.add(bucket.getKey());
            entries += bucket.getValue();
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    private Set<Misfit> compare(Set<Integer> buckets) {
        Map<String, String> before = own.entries(buckets);
        Map<String, String> theirs = other.entries(buckets);
        Map<String, String> after = own.entries(buckets);
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(theirs.keySet());
        ids.addAll(after.keySet());
        Set<Misfit> misfits = new LinkedHashSet<>();
        for (String id : ids) {
            // What came into being between two looks is told of by neither.
            comparison
                    .compare(id, before.get(id), theirs.get(id), after.get(id))
                    .ifPresent(misfits::add);
        }
        return misfits;
    }
}
