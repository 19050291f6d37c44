package dev.postbag.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.postbag.ingest.capture.CaptureFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever bytes a reader is given, it accounts for all of them or says why not. The build tries what {@link Seeds} has and
 * what was ever found; {@code ./postbag test --fuzz} looks for more.
 */
class ReadersFuzzTest {

    private static void read(byte[] bytes, CaptureFormat format) {
        HostileCapture.fuzzed(bytes, format).read();
    }

    static Stream<byte[]> plainText() {
        return Seeds.of(CaptureFormat.PLAIN_TEXT);
    }

    @MethodSource
    @FuzzTest
    void plainText(byte[] bytes) {
        read(bytes, CaptureFormat.PLAIN_TEXT);
    }

    static Stream<byte[]> html() {
        return Seeds.of(CaptureFormat.HTML);
    }

    @MethodSource
    @FuzzTest
    void html(byte[] bytes) {
        read(bytes, CaptureFormat.HTML);
    }

    static Stream<byte[]> feed() {
        return Seeds.of(CaptureFormat.FEED);
    }

    @MethodSource
    @FuzzTest
    void feed(byte[] bytes) {
        read(bytes, CaptureFormat.FEED);
    }

    static Stream<byte[]> jsonFeed() {
        return Seeds.of(CaptureFormat.JSON_FEED);
    }

    @MethodSource
    @FuzzTest
    void jsonFeed(byte[] bytes) {
        read(bytes, CaptureFormat.JSON_FEED);
    }

    static Stream<byte[]> wxr() {
        return Seeds.of(CaptureFormat.WXR);
    }

    @MethodSource
    @FuzzTest
    void wxr(byte[] bytes) {
        read(bytes, CaptureFormat.WXR);
    }

    static Stream<byte[]> blogger() {
        return Seeds.of(CaptureFormat.BLOGGER);
    }

    @MethodSource
    @FuzzTest
    void blogger(byte[] bytes) {
        read(bytes, CaptureFormat.BLOGGER);
    }

    static Stream<byte[]> bloggerZip() {
        return Seeds.of(CaptureFormat.BLOGGER_ZIP);
    }

    @MethodSource
    @FuzzTest
    void bloggerZip(byte[] bytes) {
        read(bytes, CaptureFormat.BLOGGER_ZIP);
    }

    static Stream<byte[]> disqus() {
        return Seeds.of(CaptureFormat.DISQUS);
    }

    @MethodSource
    @FuzzTest
    void disqus(byte[] bytes) {
        read(bytes, CaptureFormat.DISQUS);
    }

    static Stream<byte[]> commentLines() {
        return Seeds.of(CaptureFormat.COMMENT_LINES);
    }

    @MethodSource
    @FuzzTest
    void commentLines(byte[] bytes) {
        read(bytes, CaptureFormat.COMMENT_LINES);
    }
}
