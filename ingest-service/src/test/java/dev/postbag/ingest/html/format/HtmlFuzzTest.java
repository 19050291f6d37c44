package dev.postbag.ingest.html.format;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever bytes come: nothing is thrown, and no word is lost. Fuzzed for as long as one likes with {@code JAZZER_FUZZ=1}. */
class HtmlFuzzTest {

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            Charset.forName("windows-1252"),
            Charset.forName("Shift_JIS"));

    @FuzzTest(maxDuration = "60s")
    void anyPageIsAccountedFor(byte[] page) {
        Charset charset = CHARSETS.get(page.length % CHARSETS.size());
        HtmlConservationTest.wholeReading(page, charset);
    }

    @FuzzTest(maxDuration = "60s")
    void anyFragmentKeepsItsWords(byte[] fragment) {
        HtmlConservationTest.wordsAreKept(new String(fragment, StandardCharsets.UTF_8));
    }
}
