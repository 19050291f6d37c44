package dev.postbag.content.discussion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The counts in memory, and what was told of them. */
public final class InMemoryCounts implements Counts {

    private final Map<String, KeptCount> kept = new HashMap<>();
    private final List<Counted> told = new ArrayList<>();

    @Override
    public synchronized Map<String, KeptCount> latest(Collection<String> posts) {
        Map<String, KeptCount> latest = new HashMap<>(kept);
        latest.keySet().retainAll(posts);
        return latest;
    }

    @Override
    public synchronized boolean keep(Collection<Recounted> recounted) {
        boolean all = true;
        for (Recounted each : recounted) {
            Counted counted = each.counted();
            if (each.before().equals(kept.getOrDefault(counted.post(), KeptCount.NEVER))) {
                kept.put(
                        counted.post(),
                        new KeptCount(counted.comments(), each.before().times() + 1));
                told.add(counted);
            } else {
                all = false;
            }
        }
        return all;
    }

    synchronized List<Counted> told() {
        return List.copyOf(told);
    }
}
