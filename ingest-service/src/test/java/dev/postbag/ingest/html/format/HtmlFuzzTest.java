package dev.postbag.ingest.html.format;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.postbag.ingest.Seeds;
import dev.postbag.ingest.capture.CaptureFormat;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** HTML inside other formats: nothing is thrown, and no word is lost. */
class HtmlFuzzTest {

    static Stream<byte[]> anyFragmentKeepsItsWords() {
        return Seeds.of(CaptureFormat.HTML);
    }

    @MethodSource
    @FuzzTest
    void anyFragmentKeepsItsWords(byte[] fragment) {
        HtmlConservationTest.wordsAreKept(new String(fragment, StandardCharsets.UTF_8));
    }
}
