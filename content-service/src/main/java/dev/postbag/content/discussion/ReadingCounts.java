package dev.postbag.content.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows how many comments posts have, as it was told last: what was shown in between, of a comment that came and went, would
 * be told of to nobody who kept it.
 */
@ApplicationScoped
public class ReadingCounts {

    private final Counts counts;
    private final CountingComments counting;

    public ReadingCounts(Counts counts, CountingComments counting) {
        this.counts = counts;
        this.counting = counting;
    }

    /** The count of each post asked for: 0 where there is none. */
    public Map<String, Long> of(Collection<String> posts) {
        Map<String, Long> read = new HashMap<>();
        counts.latest(posts).forEach((post, count) -> read.put(post, count.comments()));
        List<String> neverTold =
                posts.stream().filter(post -> !read.containsKey(post)).toList();
        read.putAll(counting.count(neverTold));
        return read;
    }
}
