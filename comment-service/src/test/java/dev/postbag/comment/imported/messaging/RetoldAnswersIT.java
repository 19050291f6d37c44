package dev.postbag.comment.imported.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.RetoldEvents;
import dev.postbag.comment.imported.ImportedComment;
import dev.postbag.comment.imported.LearningPosts;
import dev.postbag.comment.imported.PostSign;
import dev.postbag.comment.imported.SourceId;
import dev.postbag.comment.imported.TakingInComments;
import dev.postbag.comment.thread.FollowingPosts;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.Samples;
import dev.postbag.contracts.imported.CommentParsed;
import dev.postbag.contracts.imported.ImportedCommentResolved;
import dev.postbag.contracts.imported.ImportedCommentResolved.Outcome;
import dev.postbag.kit.retelling.Retellable;
import dev.postbag.kit.retelling.Retellable.Retold;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is heard of comments that were taken in when Kafka has lost what became of them. */
@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class RetoldAnswersIT {

    private static final int MORE_THAN_A_FEW = 101;

    @Inject
    TakingInComments taking;

    @Inject
    LearningPosts learning;

    @Inject
    FollowingPosts posts;

    @Inject
    Retellable<ImportedComment> retold;

    private final String post = Samples.post();
    private final ParsedComments export = new ParsedComments(UUID.randomUUID().toString());

    @Test
    void whatIsInTheThreadIsToldToTheReadingThatItWasFirstMetIn() {
        thePostComes();
        take(export.root("1", "It shines again.", "Gull"));
        take(export.again().root("1", "It shines again.", "Gull"));
        take(export.reply("2", "1", "Was it?", null));

        assertThat(told())
                .containsExactlyInAnyOrder(
                        answer("1", Outcome.CREATED, post, "new-comment"),
                        answer("2", Outcome.CREATED, post, "new-comment"));
    }

    @Test
    void whatWaitsIsToldWithWhatItWaitsFor() {
        take(export.root("1", "It shines again.", "Gull"));
        assertThat(told()).containsExactly(answer("1", Outcome.ORPHANED, null, "post-unknown"));

        thePostComes();
        take(export.reply("3", "2", "Was it?", null));
        assertThat(told())
                .containsExactlyInAnyOrder(
                        answer("1", Outcome.CREATED, post, "new-comment"),
                        answer("3", Outcome.ORPHANED, null, "parent-unknown"));
    }

    @Test
    void whatCannotBeReadByEverybodyIsToldSo() {
        thePostComes();
        take(export.inState("1", "pending"));
        take(export.inState("2", "rejected"));
        take(export.inState("3", "withdrawn"));

        assertThat(told())
                .containsExactlyInAnyOrder(
                        answer("1", Outcome.CREATED, post, "kept-pending"),
                        answer("2", Outcome.CREATED, post, "kept-rejected"),
                        answer("3", Outcome.CREATED, post, "kept-withdrawn"));
    }

    @Test
    void everyOneComesOnceFromAnyPlaceOn() {
        List<String> all = IntStream.range(0, MORE_THAN_A_FEW)
                .mapToObj(number -> export.root(String.valueOf(number), "It shines again.", null))
                .peek(this::take)
                .map(CommentParsed::comment)
                .toList();

        List<Retold> steps = retold.after("").toList();

        assertThat(steps).hasSizeGreaterThan(1);
        assertThat(steps.stream().flatMap(this::comments)).containsExactlyInAnyOrderElementsOf(all);
        for (int step = 0; step < steps.size(); step++) {
            assertThat(retold.after(steps.get(step).place()).flatMap(this::comments))
                    .containsExactlyElementsOf(steps.stream()
                            .skip(step + 1L)
                            .flatMap(this::comments)
                            .toList());
        }
    }

    private void take(CommentParsed parsed) {
        taking.takeIn(ImportedCommentConsumer.read(parsed));
    }

    private void thePostComes() {
        posts.follow(PostState.published(post, 1, true));
        learning.learn(post, List.of(PostSign.story(export.story())));
    }

    private List<ImportedCommentResolved> told() {
        return retold.after("").flatMap(this::answers).toList();
    }

    private Stream<String> comments(Retold some) {
        return answers(some).map(ImportedCommentResolved::comment);
    }

    /** Those to this export. */
    private Stream<ImportedCommentResolved> answers(Retold some) {
        return RetoldEvents.of(some)
                .map(ImportedCommentResolved.class::cast)
                .filter(answer -> answer.capture().equals(export.run()));
    }

    private ImportedCommentResolved answer(String name, Outcome outcome, @Nullable String under, String reason) {
        return new ImportedCommentResolved(
                export.comment(name),
                export.run(),
                1,
                outcome,
                under,
                under == null ? null : new SourceId(ParsedComments.SOURCE, export.sourceId(name)).commentId(),
                reason);
    }
}
