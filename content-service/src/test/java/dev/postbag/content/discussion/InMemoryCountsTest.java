package dev.postbag.content.discussion;

import java.util.List;

class InMemoryCountsTest extends CountsContract {

    private final InMemoryCounts counts = new InMemoryCounts();

    @Override
    protected Counts counts() {
        return counts;
    }

    @Override
    protected List<Counted> told() {
        return counts.told();
    }
}
