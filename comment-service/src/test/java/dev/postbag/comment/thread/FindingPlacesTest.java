package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.reply;
import static dev.postbag.comment.thread.Samples.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FindingPlacesTest {

    /** Whatever the tree and the order: the page of each step holds its comment, and the whole thread's the comment. */
    @Property(tries = 100)
    void eachPageHoldsWhatItIsOpenedFor(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 60) Integer> parents,
            @ForAll @IntRange(max = 39) int asked,
            @ForAll Order order,
            @ForAll @IntRange(min = 1, max = 6) int limit) {
        Discussion quiet = new Discussion();
        String thread = quiet.openThread();
        List<Comment> written = new ArrayList<>();
        for (int parent : parents) {
            quiet.pass(Duration.ofMillis(parent % 2));
            WriteComment wish =
                    parent < written.size() ? reply(thread, written.get(parent).id(), "Reply") : wish(thread, "Root");
            written.add(quiet.write(wish).comment());
        }
        quiet.follow();
        Comment comment = written.get(asked % written.size());

        var found = (PlaceReading.Found) quiet.place(comment, order, limit);

        assertThat(quiet.shown(new ThreadPart(thread, Branch.WHOLE, order), found.inThread(), limit))
                .extracting(listed -> listed.comment().id())
                .contains(comment.id());
        assertThat(found.steps().getFirst().listed().comment().inReplyTo()).isNull();
        assertThat(found.steps().getLast().listed().comment().id()).isEqualTo(comment.id());
        for (PlaceReading.Step step : found.steps()) {
            assertThat(quiet.shown(step.part(), step.behind(), limit)).contains(step.listed());
        }
    }

    @Test
    void aVeryDeepPlaceIsCutAtTheTop() {
        Discussion deep = new Discussion();
        String thread = deep.openThread();
        Comment comment = deep.write(wish(thread, "Root")).comment();
        for (int i = 0; i < 60; i++) {
            comment = deep.write(reply(thread, comment.id(), "Reply")).comment();
        }

        var found = (PlaceReading.Found) deep.place(comment, Order.OLDEST, 20);

        assertThat(found.cut()).isTrue();
        assertThat(found.steps()).hasSize(50);
        assertThat(found.steps().getLast().listed().comment().id()).isEqualTo(comment.id());
    }

    @Test
    void onlyWhatCanBeReadHasAPlace() {
        Discussion discussion = new Discussion();
        String post = discussion.openThread();
        var written = discussion.write(wish(post, "Hello"));
        discussion.withdraw(written);

        assertThat(discussion.place(written.comment(), Order.OLDEST, 20))
                .isEqualTo(new PlaceReading.Refused(new CommentReading.Withdrawn()));
        assertThat(discussion.place(Samples.comment(post), Order.OLDEST, 20))
                .isEqualTo(new PlaceReading.Refused(new CommentReading.NoSuchComment()));
    }

    @Test
    void aPageIsOpenedHalfAPageBeforeTheComment() {
        Discussion discussion = new Discussion();
        String post = discussion.openThread();
        List<Comment> written = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            written.add(discussion
                    .pass(Duration.ofMillis(1))
                    .write(wish(post, "Hello"))
                    .comment());
        }

        var step = ((PlaceReading.Found) discussion.place(written.get(20), Order.OLDEST, 10))
                .steps()
                .getFirst();

        assertThat(discussion.shown(step.part(), step.behind(), 10))
                .extracting(Listed::comment)
                .isEqualTo(written.subList(15, 25));
    }
}
