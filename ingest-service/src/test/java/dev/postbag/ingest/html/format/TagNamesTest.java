package dev.postbag.ingest.html.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.ingest.parse.BlogZone;
import dev.postbag.ingest.parse.Outline;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagNamesTest {

    private static final String ENDLESS = "x".repeat(TagNames.LONGEST + 1);

    @ParameterizedTest
    @ValueSource(strings = {"<", "</", "<p>a</p><b class=c><"})
    void aNameBeyondTheLimitIsCutAndNothingMoves(String before) {
        String html = before + ENDLESS + "yz>words <i>more</i>";

        String bearable = TagNames.bearable(html);

        assertThat(TagNames.areBearable(html)).isFalse();
        assertThat(TagNames.areBearable(bearable)).isTrue();
        assertThat(bearable).hasSameSizeAs(html).startsWith(before + "xxx").endsWith("x   >words <i>more</i>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>", "a < ", "< ", "</ ", "<a href=", "<!--", "<?", "<![CDATA[", "<3", "</3"})
    void otherHtmlStaysAsItIs(String before) {
        String html = before + ENDLESS + ">" + "<p" + " a=b".repeat(100);

        assertThat(TagNames.bearable(html)).isSameAs(html);
    }

    @Test
    void everyEndlessNameIsCut() {
        String html = ("<" + ENDLESS + ">a").repeat(3);

        assertThat(TagNames.areBearable(TagNames.bearable(html))).isTrue();
        assertThat(Outline.of(new HtmlMarkup().blocks(html, null, new Span(0, 1))))
                .containsExactly("paragraph: aaa");
    }

    @Test
    void aPageWithATagWithoutAnEndIsRefused() {
        byte[] page = ("<p>a</p><" + ENDLESS).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(
                        () -> new HtmlPageReader(new BlogZone(ZoneOffset.UTC)).read(page, StandardCharsets.UTF_8, null))
                .isInstanceOfSatisfying(
                        UnreadableCaptureException.class,
                        refused -> assertThat(refused.failure().reason()).isEqualTo("tag-too-long"));
    }
}
