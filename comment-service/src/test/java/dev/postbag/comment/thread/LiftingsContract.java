package dev.postbag.comment.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What knowing which posts hold which comments keeps to, whatever store the threads are in. */
public abstract class LiftingsContract {

    private final String post = Samples.post();
    private final String comment = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();

    protected abstract Threads threads();

    protected abstract Liftings liftings();

    @Test
    void aCommentIsPickedInThePostsThatHoldItTheEarliestFirst() {
        String earlier = Samples.post();
        follow(holding(post, 1, Map.of(comment, 2, other, 1)).on("2026-01-18"));
        follow(holding(earlier, 1, Map.of(comment, 1)).on("2026-01-17"));

        assertThat(liftings().of(List.of(comment, other, "unknown")))
                .isEqualTo(Map.of(
                        comment,
                        List.of(new PickedIn(earlier, "slug", "Title", 1), new PickedIn(post, "slug", "Title", 2)),
                        other,
                        List.of(new PickedIn(post, "slug", "Title", 1))));
        assertThat(liftings().of(List.of())).isEmpty();
    }

    @Test
    void aCommentThatLeavesAPostIsNoLongerPickedInItHoweverLateTheEarlierNewsComes() {
        follow(holding(post, 1, Map.of(comment, 1, other, 1)));
        follow(holding(post, 3, Map.of(other, 1)));
        follow(holding(post, 2, Map.of(comment, 1, other, 1)));
        follow(holding(post, 1, Map.of(comment, 1, other, 1)));

        assertThat(liftings().of(List.of(comment, other)).keySet()).containsExactly(other);

        follow(PostState.published(post, 4, true));
        assertThat(liftings().of(List.of(comment, other))).isEmpty();
    }

    @Test
    void aPostThatIsWithdrawnHoldsNothing() {
        follow(holding(post, 1, Map.of(comment, 1)));
        follow(PostState.withdrawn(post, 2));
        follow(holding(post, 1, Map.of(comment, 1)));

        assertThat(liftings().of(List.of(comment))).isEmpty();
    }

    @Test
    void newsOfManyPostsAtOnceIsKeptAsOneByOne() {
        String another = Samples.post();
        threads()
                .follow(Map.of(
                        holding(post, 1, Map.of(comment, 1)), Samples.key(),
                        holding(another, 1, Map.of(other, 2)), Samples.key()));

        assertThat(liftings().of(List.of(comment, other)).values())
                .containsExactlyInAnyOrder(
                        List.of(new PickedIn(post, "slug", "Title", 1)),
                        List.of(new PickedIn(another, "slug", "Title", 2)));
    }

    private void follow(PostState state) {
        threads().follow(state, Samples.key());
    }

    private static PostState holding(String post, long version, Map<String, Integer> revisions) {
        return PostState.published(post, version, true).lifting(new Lifting("slug", "Title", revisions));
    }
}
