package dev.postbag.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FollowingErasuresTest {

    private static final Instant NOW = Instant.parse("2026-01-18T08:00:00Z");

    private final InMemoryComments comments = new InMemoryComments();
    private final List<ErasedComment> told = new ArrayList<>();
    private final FollowingErasures following =
            new FollowingErasures(comments, told::add, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theCapturesThatHoldAnImportedCommentAreNamedEachTimeItIsHeardOf() {
        ReadComment comment = ReadComments.comment(1, 1);
        comments.keep(List.of(comment));
        comments.resolve(Map.of(comment.id(), new CommentResolution(CommentOutcome.CREATED, "post", "own", "new")));

        following.follow("own", "post", true);
        following.follow("own", "post", true);

        ErasedComment erased = new ErasedComment("own", "post", List.of(ReadComments.CAPTURE), NOW);
        assertThat(told).containsExactly(erased, erased);
    }

    @Test
    void ofACommentThatWasWrittenHereNoCaptureHoldsAnything() {
        following.follow("own", "post", false);

        assertThat(told).containsExactly(new ErasedComment("own", "post", List.of(), NOW));
    }
}
