package dev.postbag.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.capture.Arrivals;
import dev.postbag.ingest.capture.Capture;
import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.capture.CaptureReading;
import dev.postbag.ingest.capture.CommentTally;
import dev.postbag.ingest.capture.InMemoryCaptures;
import dev.postbag.ingest.capture.ReadingState;
import dev.postbag.ingest.capture.ShowingCaptures;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a reading that finds comments. */
class KeepingCommentsTest {

    private static final CommentResolution CREATED = new CommentResolution(CommentOutcome.CREATED, "p", "c", "new");
    private static final CommentResolution ORPHANED =
            new CommentResolution(CommentOutcome.ORPHANED, null, null, "post-unknown");

    private final InMemoryCaptures captures = new InMemoryCaptures();
    private final InMemoryStories stories = new InMemoryStories();
    private final InMemoryComments comments = new InMemoryComments();
    private final ClosingReadings closing = new ClosingReadings(captures, stories, comments);
    private final ResolvingComments resolving = new ResolvingComments(comments, closing);
    private Capture capture;

    @BeforeEach
    void read() {
        capture = captures.takeIn(Arrivals.of("an export"));
        new ReadingCaptures(
                        captures,
                        captures,
                        new CaptureReaders(List.of(new TwoComments())),
                        stories,
                        comments,
                        closing,
                        new ReadingTerms(Duration.ofSeconds(30), 3),
                        Clock.fixed(Arrivals.NOON, ZoneOffset.UTC))
                .readNext(() -> false);
    }

    @Test
    void aCommentNamesTheStoryOfItsOwnCaptureElseTheAddressOfItsPost() {
        assertThat(comments.announced)
                .extracting(comment -> comment.id().toString())
                .containsExactly(capture.id() + "-1-c1", capture.id() + "-1-c2");
        assertThat(comments.announced.getFirst().story()).hasToString(capture.id() + "-1-1");
        assertThat(comments.announced.getFirst().threadKey()).isEqualTo("2019-03-16|fog bell");
        assertThat(comments.announced.getFirst().permalink()).isNull();
        assertThat(comments.announced.getLast().story()).isNull();
        assertThat(comments.announced.getLast().threadKey()).isEqualTo("https://blog.example/other");
        assertThat(comments.announced.getLast().permalink()).isEqualTo("https://blog.example/other");
    }

    @Test
    void theReportCountsFurnitureAndWhatCouldNotBeNamed() {
        assertThat(newest().besides().furniture()).isEqualTo(Map.of("attachment", 2));
        assertThat(newest().besides().unknownBlocks()).isEqualTo(1);
    }

    @Test
    void aReadingIsDoneOnceItsCommentsAreDecidedToo() {
        stories.announced.forEach(story -> new ResolvingStories(stories, closing)
                .resolve(Map.of(story.id(), new Resolution(Outcome.CREATED, "p", 1, "new"))));
        assertThat(newest().state()).isEqualTo(ReadingState.RESOLVING);

        resolving.resolve(Map.of(first(), CREATED, last(), ORPHANED));

        assertThat(newest().state()).isEqualTo(ReadingState.DONE);
        assertThat(newest().comments()).isEqualTo(new CommentTally(1, 0, 1, 0, 0));
    }

    @Test
    void anOrphanWhosePostComesIsToldByAReportThatWasClosed() {
        aReadingIsDoneOnceItsCommentsAreDecidedToo();

        resolving.resolve(Map.of(last(), CREATED));

        assertThat(newest().comments()).isEqualTo(new CommentTally(2, 0, 0, 0, 0));
    }

    private CommentId first() {
        return comments.announced.getFirst().id();
    }

    private CommentId last() {
        return comments.announced.getLast().id();
    }

    private CaptureReading newest() {
        return new ShowingCaptures(captures, stories, comments)
                .find(capture.id())
                .orElseThrow()
                .newest();
    }

    private static final class TwoComments implements CaptureReader {
        @Override
        public Set<CaptureFormat> formats() {
            return Set.of(CaptureFormat.PLAIN_TEXT);
        }

        @Override
        public void read(CaptureContent capture, Consumer<Finding> findings) {
            Span span = new Span(0, 1);
            findings.accept(new Furniture("attachment", span));
            findings.accept(new ParsedStory(
                    "Fog bell",
                    Published.on(LocalDate.of(2019, 3, 16)),
                    1,
                    List.of(new Block.Unknown("b1", span, 1, "[gallery]")),
                    span,
                    false,
                    1,
                    new Origin(Origin.Kind.POST, false, "https://blog.example/bell", "g1", List.of(), List.of())));
            findings.accept(comment("1", "g1", "https://blog.example/bell"));
            findings.accept(comment("2", "g2", "https://blog.example/other"));
            findings.accept(new Furniture("attachment", span));
        }

        private static ParsedComment comment(String id, String post, String permalink) {
            return new ParsedComment(
                    "s", id, null, post, permalink, null, null, ParsedComment.State.PUBLISHED, "Well.", new Span(0, 1));
        }
    }
}
