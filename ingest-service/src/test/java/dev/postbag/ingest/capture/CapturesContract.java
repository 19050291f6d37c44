package dev.postbag.ingest.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of captures does. */
public abstract class CapturesContract {

    protected abstract Captures captures();

    @Test
    void aCaptureTakenInIsKeptWholeWithItsFirstReading() throws IOException {
        String text = "héllo ".repeat(100_000);

        Capture taken = captures().takeIn(Arrivals.of(text));

        assertThat(captures().find(taken.id())).contains(taken);
        assertThat(taken.newest().number()).isEqualTo(1);
        assertThat(taken.newest().state()).isEqualTo(ReadingState.RECEIVED);
        assertThat(new String(bytesOf(taken.id()), StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void takingTheSameBytesInAgainKeepsThemOnceAndBeginsAnotherReading() throws IOException {
        captures().takeIn(Arrivals.of("same", Arrivals.NOON));

        Capture again = captures().takeIn(Arrivals.of("same", Arrivals.NOON.plusSeconds(60)));

        assertThat(again.readings()).extracting(CaptureReading::number).containsExactly(1, 2);
        assertThat(again.receivedAt()).isEqualTo(Arrivals.NOON);
        assertThat(again.newest().receivedAt()).isEqualTo(Arrivals.NOON.plusSeconds(60));
        assertThat(bytesOf(again.id())).asString(StandardCharsets.UTF_8).isEqualTo("same");
        assertThat(captures().newestFirst(null, 10)).hasSize(1);
    }

    @Test
    void theSameBytesTakenInByManyAtOnceMakeOneCaptureWithAReadingForEach() throws Exception {
        Callable<Capture> takeIn = () -> captures().takeIn(Arrivals.of("by many"));
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            for (Future<Capture> one :
                    many.invokeAll(Stream.generate(() -> takeIn).limit(16).toList())) {
                one.get();
            }
        }

        Capture capture = captures().newestFirst(null, 10).getFirst();

        assertThat(captures().find(capture.id()).orElseThrow().readings())
                .extracting(CaptureReading::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
        assertThat(bytesOf(capture.id())).asString(StandardCharsets.UTF_8).isEqualTo("by many");
    }

    @Test
    void whatWasSaidOfTheBytesIsKeptForEachReading() {
        Arrival plain = Arrivals.of("declared");
        Instant capturedAt = Instant.parse("2025-08-23T10:00:00Z");
        captures().takeIn(plain);
        captures()
                .takeIn(new Arrival(
                        plain.id(),
                        plain.size(),
                        new Declaration(
                                "text/plain",
                                CaptureFormat.PLAIN_TEXT,
                                StandardCharsets.ISO_8859_1,
                                "https://blog.example/",
                                capturedAt,
                                "00-trace-01"),
                        Arrivals.NOON,
                        plain.content()));

        Capture capture = captures().find(plain.id()).orElseThrow();

        assertThat(capture.declaration()).isEqualTo(plain.declaration());
        assertThat(capture.newest().declaration().charset()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(capture.newest().declaration().source()).isEqualTo("https://blog.example/");
        assertThat(capture.newest().declaration().capturedAt()).isEqualTo(capturedAt);
        assertThat(capture.newest().declaration().trace()).isEqualTo("00-trace-01");
    }

    @Test
    void theListGoesFromTheNewestToTheOldestPageByPage() {
        List<Capture> all = IntStream.range(0, 5)
                .mapToObj(i -> captures().takeIn(Arrivals.of("number " + i, Arrivals.NOON.plusSeconds(i / 2))))
                .toList();

        List<Capture> first = captures().newestFirst(null, 2);
        List<Capture> second = captures().newestFirst(placeOf(first.getLast()), 2);
        List<Capture> third = captures().newestFirst(placeOf(second.getLast()), 2);

        List<Capture> seen =
                Stream.of(first, second, third).flatMap(List::stream).toList();
        assertThat(seen)
                .extracting(Capture::id)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(all.stream().map(Capture::id).toList());
        assertThat(seen).extracting(Capture::receivedAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void aListShowsTheNewestReadingOfEachCapture() {
        captures().takeIn(Arrivals.of("twice"));
        captures().takeIn(Arrivals.of("twice"));

        assertThat(captures().newestFirst(null, 1).getFirst().readings())
                .extracting(CaptureReading::number)
                .containsExactly(2);
    }

    @Test
    void whatWasNeverTakenInIsNotThere() {
        CaptureId unknown = Arrivals.idOf(new byte[] {1});

        assertThat(captures().find(unknown)).isEmpty();
        assertThat(captures().open(unknown)).isEmpty();
    }

    @Test
    void bytesThatCannotBeReadToTheirEndLeaveNothing() {
        Arrival arrival = Arrivals.of("breaks");
        Arrival broken = new Arrival(
                arrival.id(), arrival.size(), arrival.declaration(), arrival.receivedAt(), BrokenStream::new);

        assertThatThrownBy(() -> captures().takeIn(broken)).isInstanceOf(RuntimeException.class);

        assertThat(captures().find(arrival.id())).isEmpty();
        assertThat(captures().open(arrival.id())).isEmpty();
    }

    protected byte[] bytesOf(CaptureId id) throws IOException {
        try (InputStream bytes = captures().open(id).orElseThrow()) {
            return bytes.readAllBytes();
        }
    }

    private static Captures.Place placeOf(Capture capture) {
        return new Captures.Place(capture.receivedAt(), capture.id());
    }

    /** Gives some bytes, then breaks. */
    public static final class BrokenStream extends InputStream {
        private int given;

        @Override
        public int read() throws IOException {
            if (given++ > 600_000) {
                throw new IOException("broken");
            }
            return 'b';
        }
    }
}
