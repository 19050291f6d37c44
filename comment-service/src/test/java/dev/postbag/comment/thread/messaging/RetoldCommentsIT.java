package dev.postbag.comment.thread.messaging;

import static dev.postbag.comment.thread.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.postbag.comment.RetoldEvents;
import dev.postbag.comment.erasure.Acknowledgement;
import dev.postbag.comment.erasure.Erasures;
import dev.postbag.comment.erasure.Holder;
import dev.postbag.comment.pick.PickComment;
import dev.postbag.comment.pick.PickingComments;
import dev.postbag.comment.pick.UnpickingComments;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentChange;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.EraseComment;
import dev.postbag.comment.thread.ErasingComments;
import dev.postbag.comment.thread.FollowingPosts;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.Samples;
import dev.postbag.contracts.Event;
import dev.postbag.contracts.comment.CommentErased;
import dev.postbag.contracts.comment.CommentHidden;
import dev.postbag.contracts.comment.CommentPublished;
import dev.postbag.contracts.comment.CommentWithdrawn;
import dev.postbag.contracts.pick.CommentPicked;
import dev.postbag.contracts.pick.CommentUnpicked;
import dev.postbag.contracts.pick.Passage;
import dev.postbag.kit.retelling.Retellable;
import dev.postbag.kit.retelling.Retellable.Retold;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others hear of comments when Kafka has lost what they were told. */
@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class RetoldCommentsIT {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MORE_THAN_A_FEW = 101;

    @Inject
    FollowingPosts posts;

    @Inject
    Comments comments;

    @Inject
    PickingComments picking;

    @Inject
    UnpickingComments unpicking;

    @Inject
    ErasingComments erasing;

    @Inject
    Erasures erasures;

    @Inject
    @Any
    Instance<Retellable<?>> all;

    @Inject
    Retellable<Comment> retold;

    private final String post = Samples.post();

    @BeforeEach
    void thePostIsPublished() {
        posts.follow(PostState.published(post, 1, true));
    }

    @Test
    void allThatCanBeToldAgainIsFound() {
        assertThat(all.stream().map(Retellable::name)).containsExactlyInAnyOrder("answers", "comments");
    }

    @Test
    void aCommentThatCanBeReadIsToldOfAsItIsNow() {
        Comment comment = published();

        assertThatToldOf(comment)
                .containsExactly(
                        new CommentPublished(comment.id(), post, 2, null, NOON, true),
                        new CommentUnpicked(comment.id(), post, 2, "unpicked", NOON));
    }

    @Test
    void aPickedCommentIsToldOfWithTheWordsOfThePinnedRevision() {
        Comment comment = published();
        picking.pick(new PickComment(comment.id(), 1));
        Comment picked = comments.withId(comment.id()).orElseThrow();
        Comment revised = Samples.revised(picked, "It was, hardly.");
        comments.change(picked, new CommentChange.Revised(revised, NOON));

        assertThatToldOf(comment)
                .satisfiesExactly(
                        told -> assertThat(told).isInstanceOf(CommentPublished.class),
                        told -> assertThat(told).isInstanceOfSatisfying(CommentPicked.class, pick -> {
                            assertThat(pick.version()).isEqualTo(4);
                            assertThat(pick.revision()).isEqualTo(1);
                            assertThat(pick.name()).isEqualTo("Quiet Kingfisher");
                            assertThat(pick.passages())
                                    .singleElement()
                                    .isInstanceOfSatisfying(
                                            Passage.ParagraphPassage.class,
                                            said -> assertThat(said.text()
                                                            .getFirst()
                                                            .text())
                                                    .isEqualTo("It was not raining."));
                        }));
    }

    @Test
    void anEditorsEndOfAPickIsToldAsOneAlsoWhileTheCommentWaits() {
        Comment comment = published();
        picking.pick(new PickComment(comment.id(), 1));
        unpicking.unpick(comment.id());
        Comment unpicked = comments.withId(comment.id()).orElseThrow();
        comments.change(unpicked, new CommentChange.Hidden(Samples.in(unpicked, CommentStatus.PENDING), NOON));

        assertThatToldOf(comment)
                .containsExactly(
                        new CommentHidden(comment.id(), post, 5, NOON),
                        new CommentUnpicked(comment.id(), post, 5, "unpicked", NOON));
    }

    @Test
    void aCommentThatIsNotShownIsToldOfAsHidden() {
        Comment comment = published();
        comments.change(comment, Samples.decided(comment, Samples.rejection(comment, "moderator", NOON)));

        assertThatToldOf(comment)
                .containsExactly(
                        new CommentHidden(comment.id(), post, 3, NOON),
                        new CommentUnpicked(comment.id(), post, 3, "rejected", NOON));
    }

    @Test
    void aCommentThatWasTakenBackIsToldOfAsGone() {
        Comment comment = published();
        comments.change(comment, Samples.withdrawn(comment));

        assertThatToldOf(comment)
                .containsExactly(
                        new CommentWithdrawn(comment.id(), post, 3, NOON, false),
                        new CommentUnpicked(comment.id(), post, 3, "withdrawn", NOON));
    }

    @Test
    void anErasureIsToldUntilEverybodyHasAcknowledgedIt() {
        Comment comment = published();
        erasing.erase(new EraseComment.ByDesk(comment.id(), ""));

        assertThatToldOf(comment)
                .contains(new CommentErased(comment.id(), post, 4, "desk", false, NOON))
                .hasSize(3);

        erasures.acknowledge(comment.id(), new Acknowledgement(Holder.CONTENT, NOON, List.of()));
        erasures.acknowledge(comment.id(), new Acknowledgement(Holder.INGEST, NOON, List.of()));
        await().atMost(LONGEST)
                .until(() -> erasures.of(comment.id()).orElseThrow().isComplete());

        assertThatToldOf(comment).hasSize(2).doesNotHaveAnyElementsOfTypes(CommentErased.class);
    }

    @Test
    void everyCommentComesOnceFromAnyPlaceOn() {
        List<String> all = IntStream.range(0, MORE_THAN_A_FEW)
                .mapToObj(number -> published().id())
                .toList();

        List<Retold> steps = retold.after("").toList();

        assertThat(steps).hasSizeGreaterThan(1);
        assertThat(steps.stream().flatMap(this::shown)).containsExactlyInAnyOrderElementsOf(all);
        for (int step = 0; step < steps.size(); step++) {
            assertThat(retold.after(steps.get(step).place()).flatMap(this::shown))
                    .containsExactlyElementsOf(
                            steps.stream().skip(step + 1L).flatMap(this::shown).toList());
        }
    }

    /** The comments under the post that are told to be readable. */
    private Stream<String> shown(Retold some) {
        return RetoldEvents.of(some)
                .filter(CommentPublished.class::isInstance)
                .map(CommentPublished.class::cast)
                .filter(told -> told.post().equals(post))
                .map(CommentPublished::comment);
    }

    /** Whatever the time at which it is told. */
    private ListAssert<Event> assertThatToldOf(Comment comment) {
        return assertThat(retold.after("")
                        .flatMap(some -> some.events().stream()
                                .filter(event -> event.data().contains(comment.id()))
                                .map(RetoldEvents::read))
                        .toList())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("occurredAt");
    }

    /** One whose contributor consents to its being picked. */
    private Comment published() {
        return comments.keep(Samples.published(Samples.consenting(Samples.comment(post), true)));
    }
}
