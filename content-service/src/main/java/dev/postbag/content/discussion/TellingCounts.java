package dev.postbag.content.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Tells how many comments posts have, where that has changed. Any number of replicas may do so at once: what one of them
 * counted before another kept its count is counted again.
 */
@ApplicationScoped
public class TellingCounts {

    private final CountingComments counting;
    private final Counts counts;
    private final Clock clock;

    public TellingCounts(CountingComments counting, Counts counts, Clock clock) {
        this.counting = counting;
        this.counts = counts;
        this.clock = clock;
    }

    public void tell(Collection<String> posts) {
        boolean kept;
        do {
            Map<String, KeptCount> before = counts.latest(posts);
            Instant now = clock.instant();
            List<Recounted> changed = counting.count(posts).entrySet().stream()
                    .map(count -> new Recounted(
                            new Counted(count.getKey(), count.getValue(), now),
                            before.getOrDefault(count.getKey(), KeptCount.NEVER)))
                    .filter(Recounted::isNews)
                    .toList();
            kept = counts.keep(changed);
        } while (!kept);
    }
}
