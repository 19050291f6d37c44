package dev.postbag.content.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReconcilingTest {

    private final FakeLedger here = new FakeLedger();
    private final FakeLedger there = new FakeLedger();
    private final WrittenNotes notes = new WrittenNotes();

    @Test
    void whatBothKnowAlikeIsNotFetched() {
        for (int i = 0; i < 1_000; i++) {
            both("s" + i, "created|p" + i + "|1");
        }

        stories();

        assertThat(notes.misfits).isEmpty();
        assertThat(notes.checked).containsEntry("storyBuckets", 256);
        assertThat(there.fetched).isZero();
    }

    @Test
    void eachDifferenceOfStoriesIsNamed() {
        both("same", "created|p1|1");
        there.known.put("lost-here", "created|p2|1");
        here.known.put("lost-there", "revised|p3|2");
        here.known.put("other", "created|p4|1");
        there.known.put("other", "unchanged|p4|1");
        here.known.put("not-told-yet", "created|p5|1");
        there.known.put("not-told-yet", "unresolved");

        stories();

        assertThat(notes.names())
                .containsExactlyInAnyOrder(
                        "outcome-missing lost-here", "story-unknown lost-there", "outcome-differs other");
    }

    @Test
    void eachDifferenceOfCommentsIsNamed() {
        both("same", "visible|p1");
        there.known.put("unknown", "visible|p1");
        here.known.put("lost", "visible|p1");
        here.known.put("hidden", "hidden|p1");
        there.known.put("hidden", "visible|p1");
        here.known.put("shown", "visible|p1");
        there.known.put("shown", "hidden|p1");
        here.known.put("misplaced", "visible|p2");
        there.known.put("misplaced", "visible|p1");
        there.known.put("never-shown", "hidden|p1");

        new Reconciling("commentBuckets", here, there, Comparison::ofComments).reconcile(notes);

        assertThat(notes.names())
                .containsExactlyInAnyOrder(
                        "comment-unknown unknown",
                        "comment-lost lost",
                        "comment-hidden hidden",
                        "comment-shown shown",
                        "comment-misplaced misplaced");
    }

    @Test
    void whatWasOnlyOnItsWayIsNoDamage() {
        there.known.put("late", "visible|p1");
        notes.whileSettling = () -> here.known.put("late", "visible|p1");

        new Reconciling("commentBuckets", here, there, Comparison::ofComments).reconcile(notes);

        assertThat(notes.misfits).isEmpty();
    }

    @Test
    void aServiceOutOfReachIsSaidNotToBeChecked() {
        there.silent = true;

        stories();

        assertThat(notes.unchecked).containsExactly("storyBuckets");
        assertThat(notes.misfits).isEmpty();
    }

    @Test
    void aWholeLedgerThatIsGoneIsComparedPartByPart() {
        for (int i = 0; i < 60_000; i++) {
            there.known.put("s" + i, "created|p" + i + "|1");
        }

        stories();

        assertThat(notes.misfits).hasSize(60_000);
        assertThat(there.mostFetched).isLessThanOrEqualTo(20_500);
    }

    private void stories() {
        new Reconciling("storyBuckets", here, there, Comparison::ofStories).reconcile(notes);
    }

    private void both(String id, String known) {
        here.known.put(id, known);
        there.known.put(id, known);
    }

    private static final class FakeLedger implements Ledger {

        private final Map<String, String> known = new TreeMap<>();
        private boolean silent;
        private int fetched;
        private int mostFetched;

        @Override
        public List<Bucket> buckets() {
            if (silent) {
                throw new UnreachableException("silent", new IllegalStateException());
            }
            dev.postbag.kit.audit.Ledger ledger = new dev.postbag.kit.audit.Ledger();
            known.forEach((id, value) -> {
                if (!value.equals("unresolved") && !value.startsWith("hidden")) {
                    ledger.add(id, value);
                }
            });
            List<dev.postbag.kit.audit.Ledger.Bucket> buckets = ledger.buckets();
            return IntStream.range(0, buckets.size())
                    .mapToObj(i ->
                            new Bucket(buckets.get(i).count(), buckets.get(i).digest()))
                    .toList();
        }

        @Override
        public Map<String, String> entries(Set<Integer> buckets) {
            dev.postbag.kit.audit.Ledger ledger = new dev.postbag.kit.audit.Ledger();
            Map<String, String> found = new HashMap<>(known);
            found.keySet().removeIf(id -> !buckets.contains(ledger.bucketOf(id)));
            fetched += found.size();
            mostFetched = Math.max(mostFetched, found.size());
            return found;
        }
    }
}
