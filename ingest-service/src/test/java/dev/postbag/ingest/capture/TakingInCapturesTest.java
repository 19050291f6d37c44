package dev.postbag.ingest.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.capture.TakeInResult.Refusal;
import dev.postbag.ingest.capture.TakeInResult.Refused;
import dev.postbag.ingest.capture.TakeInResult.TakenIn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakingInCapturesTest {

    private static final int LIMIT = 1_000_000;

    private final InMemoryCaptures captures = new InMemoryCaptures();
    private final AtomicInteger rung = new AtomicInteger();
    private final TakingInCaptures takingIn = new TakingInCaptures(
            captures,
            new CaptureLimits(LIMIT, LIMIT),
            rung::incrementAndGet,
            Clock.fixed(Arrivals.NOON, ZoneOffset.UTC));

    @Test
    void bytesThatAreSaidToBeTooManyAreNotWaitedFor() {
        InputStream body = new ByteArrayInputStream(new byte[] {0, 0});

        assertRefused(
                takingIn.takeIn(new TakeInCapture(body, LIMIT + 1, "text/plain", null, null, null, null)),
                Refusal.TOO_LARGE);
    }

    @Test
    void bytesTakenInAreNamedByTheirHashAndTheWorkerIsCalled() throws IOException {
        byte[] bytes = "Saturday, 23 August 2025\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);

        Capture capture = taken(takeIn(bytes, null));

        assertThat(capture.id()).isEqualTo(Arrivals.idOf(bytes));
        assertThat(capture.size()).isEqualTo(bytes.length);
        assertThat(captures.open(capture.id()).orElseThrow().readAllBytes()).isEqualTo(bytes);
        assertThat(rung).hasValue(1);
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertRefused(takeIn(new byte[0], null), Refusal.EMPTY);
    }

    @Test
    void aBodyOfTheLimitIsTakenAndOneByteMoreIsNot() {
        byte[] most = "a".repeat(LIMIT).getBytes(StandardCharsets.US_ASCII);

        assertThat(takeIn(most, null)).isInstanceOf(TakenIn.class);

        byte[] tooMuch = "b".repeat(LIMIT + 1).getBytes(StandardCharsets.US_ASCII);
        TakeInResult refused = takeIn(tooMuch, null);
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Refused.class, result -> assertThat(result.refusal()).isEqualTo(Refusal.TOO_LARGE));
        assertThat(captures.find(Arrivals.idOf(tooMuch))).isEmpty();
    }

    @Test
    void aBodyOfAWholeNumberOfChunksIsTakenWhole() {
        byte[] chunks = "c".repeat(2 * TextCheck.CHUNK).getBytes(StandardCharsets.US_ASCII);

        assertThat(taken(takeIn(chunks, null)).size()).isEqualTo(chunks.length);
    }

    @Test
    void aBodyThatBreaksOffIsRefused() {
        InputStream body = new SequenceInputStream(
                new ByteArrayInputStream("some".getBytes(StandardCharsets.US_ASCII)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                });

        assertRefused(
                takingIn.takeIn(new TakeInCapture(body, 0, "text/plain", null, null, null, null)), Refusal.CUT_OFF);
    }

    @Test
    void theOffsetOfAnUndecodableByteIsTold() {
        byte[] latin = ("x".repeat(100_000) + "é!").getBytes(StandardCharsets.ISO_8859_1);

        Refused refused = assertRefused(takeIn(latin, null), Refusal.UNDECODABLE);

        assertThat(refused.detail()).contains("100000").contains("UTF-8");
    }

    @Test
    void aCharacterCutOffAtTheEndIsUndecodable() {
        byte[] cut = {'a', (byte) 0xE2, (byte) 0x82};

        assertThat(assertRefused(takeIn(cut, null), Refusal.UNDECODABLE).detail())
                .contains("offset 1 ");
    }

    @Test
    void aCharacterAcrossTwoChunksIsRead() {
        byte[] across = ("x".repeat(TextCheck.CHUNK - 1) + "€ and more").getBytes(StandardCharsets.UTF_8);

        assertThat(takeIn(across, null)).isInstanceOf(TakenIn.class);
    }

    @Test
    void aDeclaredCharsetIsHeldTo() {
        byte[] latin = "café".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(taken(takeIn(latin, StandardCharsets.ISO_8859_1))
                        .declaration()
                        .charset())
                .isEqualTo(StandardCharsets.ISO_8859_1);
        assertRefused(takeIn("é".getBytes(StandardCharsets.UTF_8), StandardCharsets.US_ASCII), Refusal.UNDECODABLE);
    }

    @Test
    void aByteOrderMarkTellsTheCharsetWhenNoneIsDeclared() {
        assertThat(taken(takeIn("\uFEFFhello".getBytes(StandardCharsets.UTF_16LE), null))
                        .declaration()
                        .charset())
                .isEqualTo(StandardCharsets.UTF_16);
        assertThat(taken(takeIn("hello".getBytes(StandardCharsets.UTF_16), null))
                        .declaration()
                        .charset())
                .isEqualTo(StandardCharsets.UTF_16);
        assertThat(taken(takeIn("\uFEFFhello".getBytes(StandardCharsets.UTF_8), null))
                        .declaration()
                        .charset())
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(taken(takeIn("\uFEFFhello".getBytes(Charset.forName("UTF-32LE")), null))
                        .declaration()
                        .charset())
                .isEqualTo(Charset.forName("UTF-32"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0001", "bell \u0007", "\u001b[31mred"})
    void controlCharactersAreNotText(String text) {
        assertRefused(takeIn(text.getBytes(StandardCharsets.UTF_8), null), Refusal.NOT_TEXT);
    }

    @Test
    void blanksAndLineEndsOfEveryKindAreText() {
        assertThat(takeIn("a\tb\r\nc\fd\u000be\u00a0f\u2028".getBytes(StandardCharsets.UTF_8), null))
                .isInstanceOf(TakenIn.class);
    }

    @Test
    void anImageIsNotText() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

        assertRefused(takeIn(png, null), Refusal.NOT_TEXT);
    }

    @Test
    void nothingStaysInTheTemporaryDirectory() throws IOException {
        takeIn("kept".getBytes(StandardCharsets.UTF_8), null);
        takeIn(new byte[] {0}, null);

        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("capture-")))
                    .isEmpty();
        }
    }

    private TakeInResult takeIn(byte[] bytes, Charset charset) {
        return takingIn.takeIn(new TakeInCapture(
                new ByteArrayInputStream(bytes), bytes.length, "text/plain", charset, null, null, null));
    }

    private static Capture taken(TakeInResult result) {
        assertThat(result).isInstanceOf(TakenIn.class);
        return ((TakenIn) result).capture();
    }

    private static Refused assertRefused(TakeInResult result, Refusal refusal) {
        assertThat(result).isInstanceOf(Refused.class);
        assertThat(((Refused) result).refusal()).isEqualTo(refusal);
        return (Refused) result;
    }
}
