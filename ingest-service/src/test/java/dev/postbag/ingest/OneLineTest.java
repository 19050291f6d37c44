package dev.postbag.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.capture.CaptureLimits;
import dev.postbag.ingest.capture.InMemoryCaptures;
import dev.postbag.ingest.capture.TakeInCapture;
import dev.postbag.ingest.capture.TakeInResult;
import dev.postbag.ingest.capture.TakeInResult.Refusal;
import dev.postbag.ingest.capture.TakeInResult.Refused;
import dev.postbag.ingest.capture.TakingInCaptures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is far too long for one line is refused or told so, in a process that has little memory. */
class OneLineTest {

    @TempDir
    private Path directory;

    private List<String> read(String memory, int megabytes, CaptureFormat... formats) throws Exception {
        Path output = directory.resolve("output");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                OneLine.class.getName(),
                String.valueOf(megabytes)));
        Arrays.stream(formats).map(CaptureFormat::name).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readAllLines(output);
    }

    @Test
    void exportsWithAHundredMegabytesOnOneLineNeedLittleMemory() throws Exception {
        assertThat(read(
                        "160m",
                        100,
                        CaptureFormat.WXR,
                        CaptureFormat.BLOGGER,
                        CaptureFormat.BLOGGER_ZIP,
                        CaptureFormat.DISQUS,
                        CaptureFormat.COMMENT_LINES))
                .containsExactly(
                        "WXR read entry-too-large",
                        "BLOGGER read entry-too-large",
                        "BLOGGER_ZIP read entry-too-large",
                        "DISQUS read entry-too-large",
                        "COMMENT_LINES read entry-too-large");
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN_TEXT", "HTML", "FEED", "JSON_FEED"})
    void aHundredMegabytesOfAnotherFormatOnOneLineAreRefusedWhenTheyAreHandedIn(CaptureFormat format) {
        OneLine line = new OneLine(format, 100);
        TakeInResult result = new TakingInCaptures(
                        new InMemoryCaptures(),
                        new CaptureLimits(64 << 20, Integer.MAX_VALUE),
                        () -> {},
                        Clock.systemUTC())
                .takeIn(new TakeInCapture(line.open(), 0, "text/plain", null, null, null, null));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.TOO_LARGE));
    }

    @Test
    void pagesAndFeedsWithAsMuchAsMayBeHandedInOnOneLineAreReadOrRefused() throws Exception {
        assertThat(read(
                        "1g",
                        63,
                        CaptureFormat.PLAIN_TEXT,
                        CaptureFormat.HTML,
                        CaptureFormat.FEED,
                        CaptureFormat.JSON_FEED))
                .containsExactly(
                        "PLAIN_TEXT read",
                        "HTML refused too-large",
                        "FEED refused too-large",
                        "JSON_FEED refused too-large");
        assertThat(read("1g", 31, CaptureFormat.HTML)).containsExactly("HTML read");
    }
}
