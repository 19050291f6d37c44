package dev.postbag.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.ingest.capture.Arrivals;
import dev.postbag.ingest.capture.Capture;
import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.capture.CaptureReading;
import dev.postbag.ingest.capture.InMemoryCaptures;
import dev.postbag.ingest.capture.ReadingState;
import dev.postbag.ingest.capture.Rejection;
import dev.postbag.ingest.capture.ShowingCaptures;
import dev.postbag.ingest.capture.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingCapturesTest {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Resolution CREATED = new Resolution(Outcome.CREATED, "p1", 1, "date-and-title");

    private final InMemoryCaptures captures = new InMemoryCaptures();
    private final InMemoryStories stories = new InMemoryStories();
    private final InMemoryComments comments = new InMemoryComments();
    private Instant now = Arrivals.NOON;
    private boolean blamesTheBytes;
    private Ending ending = () -> {};
    private final Clock clock = new MovingClock();
    private BiFunction<byte[], Charset, Reading> reader = new PlainTextReader()::read;
    private final ClosingReadings closing = new ClosingReadings(captures, stories, comments);
    private final ReadingCaptures reading = new ReadingCaptures(
            captures,
            captures,
            new CaptureReaders(List.of(new Reader())),
            stories,
            comments,
            closing,
            new ReadingTerms(LEASE, 3),
            clock);
    private final ResolvingStories resolving = new ResolvingStories(stories, closing);

    @Test
    void aCaptureIsReadAsStoriesInTheOrderOfThePage() {
        Capture capture = captures.takeIn(Arrivals.of(twoDays()));

        assertThat(read()).isInstanceOf(ReadResult.Done.class);

        assertThat(stories.announced).extracting(ReadStory.Told::title).containsExactly("The Later", "The Day Before");
        assertThat(stories.announced).extracting(story -> story.id().ordinal()).containsExactly(1, 2);
        assertThat(stories.announced)
                .extracting(story -> story.published().on().toString())
                .containsExactly("2025-08-23", "2025-08-22");
        assertThat(stories.announced).extracting(ReadStory.Told::capturedAt).containsOnly(Arrivals.NOON);
        assertThat(newest(capture).state()).isEqualTo(ReadingState.RESOLVING);
        assertThat(newest(capture).bytesRead()).isEqualTo(capture.size());
    }

    @Test
    void whatTheReaderCannotTellIsRejectedInItsPlaceOnThePage() {
        Capture capture = captures.takeIn(Arrivals.of("one"));
        reader = (bytes, charset) -> new Reading(
                List.of(parsed("Told", 100)),
                List.of(new Unread(Unread.Reason.UNDATED, null, "Before", List.of(), new Span(0, 50))),
                List.of());

        read();

        assertThat(stories.announced).extracting(story -> story.id().ordinal()).containsExactly(2);
        assertThat(stories.rejections(capture.id())).hasSize(1).first().satisfies(rejection -> {
            assertThat(rejection.ordinal()).isEqualTo(1);
            assertThat(rejection.reason()).isEqualTo("undated");
            assertThat(rejection.detail()).startsWith("Nothing says when it was written");
        });
    }

    @Test
    void aRejectionSaysWhatTheReaderSaysOfThatStory() {
        Capture capture = captures.takeIn(Arrivals.of("one"));
        Unread line = new Unread(
                Unread.Reason.BAD_COMMENT, null, null, List.of(), new Span(0, 50), "Line 7: post is missing.");
        reader = (bytes, charset) -> new Reading(List.of(), List.of(line), List.of());

        read();

        assertThat(stories.rejections(capture.id()))
                .extracting(Rejection::detail)
                .containsExactly("Line 7: post is missing.");
    }

    @Test
    void theReportIsClosedWhenTheLastStoryIsResolved() {
        Capture capture = captures.takeIn(Arrivals.of(twoDays()));
        read();

        resolve(stories.announced.getFirst());
        assertThat(newest(capture).state()).isEqualTo(ReadingState.RESOLVING);
        resolve(stories.announced.getLast());

        assertThat(newest(capture).state()).isEqualTo(ReadingState.DONE);
        assertThat(newest(capture).tally()).isEqualTo(new Tally(2, 0, 0, 0, 0));
    }

    @Test
    void storiesResolvedBeforeAllAreReadCloseTheReportAllTheSame() {
        Capture capture = captures.takeIn(Arrivals.of(twoDays()));
        stories.failAfter(1);
        assertThatThrownBy(this::read).isInstanceOf(IllegalStateException.class);
        resolve(stories.announced.getFirst());
        assertThat(newest(capture).state()).isEqualTo(ReadingState.READING);
        stories.failAfter(99);
        pass(Duration.ofSeconds(5));
        read();

        resolve(stories.announced.getLast());

        assertThat(newest(capture).state()).isEqualTo(ReadingState.DONE);
    }

    @Test
    void sayingTwiceWhatBecameOfAStoryChangesNothing() {
        Capture capture = captures.takeIn(Arrivals.of(twoDays()));
        read();
        stories.announced.forEach(this::resolve);

        resolving.resolve(
                Map.of(stories.announced.getFirst().id(), new Resolution(Outcome.REVISED, "p1", 2, "date-and-title")));

        assertThat(newest(capture).tally()).isEqualTo(new Tally(2, 0, 0, 0, 0));
    }

    @Test
    void aReadingLeftHalfDoneByADeadWorkerIsDoneToItsEndWithoutDoublingAStory() {
        Capture capture = captures.takeIn(Arrivals.of(twoDays()));
        captures.claim("dead", now, now.plus(LEASE));
        stories.keep(List.of(new ReadStory.Told(
                new StoryId(capture.id(), 1, 1),
                StoryKey.of(LocalDate.of(2025, 8, 23), "The Later"),
                "The Later",
                Published.on(LocalDate.of(2025, 8, 23)),
                1,
                Arrivals.NOON,
                null,
                null,
                false,
                1,
                new Span(0, 1),
                List.of(),
                Origin.NONE,
                null)));
        assertThat(read()).isInstanceOf(ReadResult.Idle.class);

        pass(LEASE);

        assertThat(read()).isInstanceOf(ReadResult.Done.class);
        assertThat(stories.all()).extracting(story -> story.id().ordinal()).containsExactly(1, 2);
        assertThat(stories.announced).extracting(story -> story.id().ordinal()).endsWith(1, 2);
    }

    @Test
    void whileNobodyCanBeToldAReadingIsPutOffAndNeverGivenUp() {
        Capture capture = captures.takeIn(Arrivals.of(twoDays()));
        stories.listening(false);
        for (int i = 0; i < 9; i++) {
            assertThatThrownBy(this::read).isInstanceOf(NotAnnouncedException.class);
            assertThat(newest(capture).state()).isEqualTo(ReadingState.READING);
            pass(Duration.ofSeconds(2));
        }
        stories.listening(true);

        assertThat(read()).isInstanceOf(ReadResult.Done.class);

        assertThat(stories.announced).extracting(story -> story.id().ordinal()).containsExactly(1, 2);
    }

    @Test
    void aReaderThatFailsFailsTheReadingWithAReason() {
        Capture capture = captures.takeIn(Arrivals.of("poison"));
        reader = (bytes, charset) -> {
            throw new IllegalStateException("broken reader");
        };

        assertThat(read()).isInstanceOf(ReadResult.Failed.class);

        assertThat(newest(capture).state()).isEqualTo(ReadingState.FAILED);
        assertThat(newest(capture).failure()).isNotNull();
        assertThat(newest(capture).failure().reason()).isEqualTo("reader-fault");
        assertThat(read()).isInstanceOf(ReadResult.Idle.class);
    }

    @Test
    void whatStandsBeforeABreakIsKeptThoughTheReadingFails() {
        Capture capture = captures.takeIn(Arrivals.of(twoDays()));
        ending = ReadingCapturesTest::breakOff;

        assertThat(read()).isInstanceOf(ReadResult.Failed.class);
        stories.announced.forEach(this::resolve);

        assertThat(stories.announced).extracting(ReadStory.Told::title).containsExactly("The Later", "The Day Before");
        assertThat(newest(capture).state()).isEqualTo(ReadingState.FAILED);
        assertThat(newest(capture).failure().reason()).isEqualTo("cut-off");
        assertThat(new ShowingCaptures(captures, stories, comments)
                        .find(capture.id())
                        .orElseThrow()
                        .newest()
                        .tally())
                .isEqualTo(new Tally(2, 0, 0, 0, 0));
    }

    @Test
    void whatWasFoundBeforeAReaderFailedIsKept() {
        Capture capture = captures.takeIn(Arrivals.of("poison"));
        reader = (bytes, charset) -> new Reading(List.of(parsed("Told", 0)), List.of(), List.of());
        ending = () -> {
            throw new IllegalStateException("broken reader");
        };

        assertThat(read()).isInstanceOf(ReadResult.Failed.class);

        assertThat(stories.announced).extracting(ReadStory.Told::title).containsExactly("Told");
        assertThat(newest(capture).failure().reason()).isEqualTo("reader-fault");
    }

    @Test
    void aReadingLeftBeforeItsBreakWasToldIsDoneAgainWithoutDoublingAStory() {
        Capture capture = captures.takeIn(Arrivals.of(twoDays()));
        ending = ReadingCapturesTest::breakOff;
        stories.failAfter(1);
        assertThatThrownBy(this::read).hasMessage("out of reach");
        assertThat(newest(capture).state()).isEqualTo(ReadingState.READING);
        stories.failAfter(99);
        pass(Duration.ofSeconds(2));

        assertThat(read()).isInstanceOf(ReadResult.Failed.class);

        assertThat(stories.all()).extracting(story -> story.id().ordinal()).containsExactly(1, 2);
    }

    @Test
    void aWorkerThatStopsGivesBackAReadingThatBreaksOff() {
        Capture capture = captures.takeIn(Arrivals.of(twoDays()));
        ending = ReadingCapturesTest::breakOff;

        assertThat(reading.readNext(() -> true)).isInstanceOf(ReadResult.Left.class);

        assertThat(newest(capture).state()).isEqualTo(ReadingState.READING);
        assertThat(stories.announced).isEmpty();
    }

    @Test
    void aCaptureTooLargeForTheMemoryFailsAndSaysSo() {
        Capture capture = captures.takeIn(Arrivals.of("large"));
        reader = (bytes, charset) -> {
            throw new OutOfMemoryError("Java heap space");
        };

        read();

        assertThat(newest(capture).failure().reason()).isEqualTo("out-of-memory");
    }

    @Test
    void aReadingThatNeverEndsIsGivenUp() {
        Capture capture = captures.takeIn(Arrivals.of("deadly"));
        for (int i = 0; i < 3; i++) {
            captures.claim("dead" + i, now, now.plus(LEASE));
            pass(LEASE);
        }

        read();

        assertThat(newest(capture).failure().reason()).isEqualTo("gave-up");
    }

    @Test
    void bytesThatDoNotFitTheirNameAreNotRead() {
        Capture capture = captures.takeIn(Arrivals.of(twoDays()));
        captures.damage(capture.id(), "others".getBytes(StandardCharsets.UTF_8));

        read();

        assertThat(newest(capture).failure().reason()).isEqualTo("bytes-damaged");
        assertThat(stories.announced).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aStoreThatFailsWhileBytesAreReadGivesTheReadingBackForLater(int opening) {
        captures.takeIn(Arrivals.of(twoDays()));
        captures.failWhileReading(opening);

        assertThatThrownBy(this::read).hasMessage("out of reach");

        pass(Duration.ofSeconds(2));
        assertThat(read()).isInstanceOf(ReadResult.Done.class);
    }

    @Test
    void whateverAReaderMakesOfAStoreThatFailsTheReadingIsGivenBack() {
        captures.takeIn(Arrivals.of(twoDays()));
        captures.failWhileReading(2);
        blamesTheBytes = true;

        assertThatThrownBy(this::read).hasMessage("out of reach");

        pass(Duration.ofSeconds(2));
        assertThat(read()).isInstanceOf(ReadResult.Done.class);
    }

    @Test
    void aStoreOutOfReachGivesTheReadingBackForLater() {
        captures.takeIn(Arrivals.of(twoDays()));
        stories.failAfter(0);

        assertThatThrownBy(this::read).hasMessage("out of reach");

        stories.failAfter(99);
        assertThat(read()).isInstanceOf(ReadResult.Idle.class);
        pass(Duration.ofSeconds(2));
        assertThat(read()).isInstanceOf(ReadResult.Done.class);
    }

    @Test
    void aWorkerThatStopsGivesTheReadingBackAtOnce() {
        captures.takeIn(Arrivals.of(twoDays()));

        assertThat(reading.readNext(() -> true)).isInstanceOf(ReadResult.Left.class);

        assertThat(stories.announced).isEmpty();
        assertThat(read()).isInstanceOf(ReadResult.Done.class);
    }

    @Test
    void aCaptureWithoutStoriesIsDoneAtOnce() {
        Capture capture = captures.takeIn(Arrivals.of("\n\n"));

        read();

        assertThat(newest(capture).state()).isEqualTo(ReadingState.DONE);
        assertThat(newest(capture).tally()).isEqualTo(Tally.NOTHING);
    }

    @Test
    void aReportWhoseLastStoryWasResolvedByADyingProcessIsClosedBySweep() {
        Capture capture = captures.takeIn(Arrivals.of(twoDays()));
        read();
        stories.announced.forEach(story -> stories.resolve(Map.of(story.id(), CREATED)));
        assertThat(newest(capture).state()).isEqualTo(ReadingState.RESOLVING);

        closing.closeLeftBehind();

        assertThat(newest(capture).state()).isEqualTo(ReadingState.DONE);
    }

    private static void breakOff() throws UnreadableCaptureException {
        throw new UnreadableCaptureException("cut-off", "It breaks off.");
    }

    private ReadResult read() {
        return reading.readNext(() -> false);
    }

    private void resolve(ReadStory.Told story) {
        resolving.resolve(Map.of(story.id(), CREATED));
    }

    private CaptureReading newest(Capture capture) {
        return captures.find(capture.id()).orElseThrow().newest();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static String twoDays() {
        return """
                Saturday, 23 August 2025

                The Later

                It came second.

                Friday, 22 August 2025

                The Day Before

                It came before.
                """;
    }

    private static ParsedStory parsed(String title, int start) {
        return new ParsedStory(
                title,
                Published.on(LocalDate.of(2025, 8, 23)),
                1,
                List.of(),
                new Span(start, start + 50),
                false,
                1,
                Origin.NONE);
    }

    /** How a reader comes to its end, once it told what it found. */
    @FunctionalInterface
    private interface Ending {
        void come() throws UnreadableCaptureException;
    }

    /** Reads as the test says. */
    private final class Reader implements CaptureReader {
        @Override
        public Set<CaptureFormat> formats() {
            return Set.of(CaptureFormat.PLAIN_TEXT);
        }

        @Override
        public void read(CaptureContent capture, Consumer<Finding> findings)
                throws IOException, UnreadableCaptureException {
            try (InputStream bytes = capture.open()) {
                reader.apply(all(bytes), capture.declaration().charset())
                        .inOrder()
                        .forEach(findings);
            }
            ending.come();
        }

        private byte[] all(InputStream bytes) throws IOException, UnreadableCaptureException {
            try {
                return bytes.readAllBytes();
            } catch (RuntimeException failed) {
                if (blamesTheBytes) {
                    throw new UnreadableCaptureException("not-well-formed", "It ends too soon.");
                }
                throw failed;
            }
        }
    }

    private final class MovingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
