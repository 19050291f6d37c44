package dev.postbag.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    private static List<Line> lines(String text) {
        return Lines.of(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028", "\u2029"})
    void everyLineEndEndsALine(String end) {
        assertThat(lines(String.join(end, "one", "two", "", "three", "")))
                .extracting(line -> line.text() + (line.afterBlank() ? " after a blank" : ""))
                .containsExactly("one after a blank", "two", "three after a blank");
    }

    @Test
    void everyBlankAtTheEndsIsLeftOut() {
        assertThat(lines("\uFEFF\u00A0\t one\u00A0two \u200B\u00A0\n"))
                .extracting(Line::text)
                .containsExactly("one\u00A0two");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 511, 512, 513, 1_024, 1_025, 5_000})
    void aLineOfAnyLengthIsWholeWithoutTheBlanksAtItsEnd(int length) {
        String line = "0123456789".repeat(length / 10 + 1).substring(0, length);

        assertThat(lines(line + " ".repeat(700) + "\nnext"))
                .extracting(Line::text, Line::end)
                .containsExactly(tuple(line, length), tuple("next", length + 705));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "UTF-16",
                "UTF-16LE",
                "UTF-16BE",
                "UTF-32",
                "windows-1252",
                "ISO-8859-15",
                "GB18030",
                "Shift_JIS",
                "ISO-2022-JP",
                "EUC-KR",
                "Big5"
            })
    void spansAreBytesInEveryCharset(String name) {
        Charset charset = Charset.forName(name);
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            for (String line :
                    List.of("Plain words", "•  “quoted” words — £5", "日本語 text", "\u00A0 한국어", "🚣 rows", "x")) {
                page.append("  ").append(line).append(" \r\n");
            }
        }
        byte[] bytes = page.toString().getBytes(charset);

        List<Line> lines = Lines.of(bytes, charset);

        assertThat(lines).hasSize(360);
        if (!name.startsWith("ISO-2022")) {
            Charset plain = name.equals("UTF-16") ? StandardCharsets.UTF_16BE : charset;
            assertThat(lines)
                    .allSatisfy(line -> assertThat(new String(bytes, line.start(), line.end() - line.start(), plain))
                            .isEqualTo(line.text()));
        }
        assertThat(lines).extracting(Line::start).isSorted();
    }

    @Test
    void latin1IsReadAsBrowsersReadIt() {
        byte[] bytes = "\u201CHello\u201D \u2026".getBytes(Charset.forName("windows-1252"));

        assertThat(Lines.of(bytes, StandardCharsets.ISO_8859_1))
                .singleElement()
                .extracting(Line::text)
                .isEqualTo("\u201CHello\u201D \u2026");
    }

    @Test
    void whatDoesNotFitTheCharsetIsSeenAndHasItsPlace() {
        byte[] bytes = {'a', (byte) 0xE2, (byte) 0x82, ' ', (byte) 0xFF, 'b', '\n', (byte) 0xC3};

        List<Line> lines = Lines.of(bytes, StandardCharsets.UTF_8);

        assertThat(lines).extracting(Line::text).containsExactly("a\uFFFD \uFFFDb", "\uFFFD");
        assertThat(lines).extracting(Line::span).containsExactly(new Span(0, 6), new Span(7, 8));
    }

    @Test
    void theSecondWordHasItsPlace() {
        assertThat(lines("  •\u00A0 two words\nalone\n"))
                .extracting(Line::secondWord)
                .containsExactly(8, 23);
    }
}
