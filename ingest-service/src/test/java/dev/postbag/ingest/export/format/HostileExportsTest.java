package dev.postbag.ingest.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.export.LooseParagraphs;
import dev.postbag.ingest.export.Shortcodes;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Unread;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Enumeration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HostileExportsTest {

    private static final String OPEN = "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\""
            + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>";
    private static final String CLOSE = "</channel></rss>";

    @Test
    void aDocumentTypeIsRefusedSoThatItsEntitiesAreNeverLookedAt() {
        String outside = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + OPEN + item("1", "&x;") + CLOSE;
        String laughs =
                "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + OPEN + item("1", "&b;") + CLOSE;
        String elsewhere = "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/x.dtd\">" + OPEN + CLOSE;

        assertThat(refusal(outside)).isEqualTo("document-type");
        assertThat(refusal(laughs)).isEqualTo("document-type");
        assertThat(refusal(elsewhere)).isEqualTo("document-type");
    }

    @Test
    void anEntityThatNobodyDeclaredIsLeftToTheHtml() {
        Exports.Found found = Exports.of(OPEN + item("1", "Salt&nbsp;water") + CLOSE, CaptureFormat.WXR)
                .read();

        assertThat(FakeMarkup.words(found.stories().getFirst().blocks())).containsExactly("Salt water");
    }

    @Test
    void tenThousandElementsOneInAnotherAreRefused() {
        assertThat(refusal(OPEN + "<item>" + "<a>".repeat(10_000) + "</a>".repeat(10_000) + "</item>" + CLOSE))
                .isEqualTo("beyond-limits");
    }

    @Test
    void tagsLargerThanAnyExportHasAreRefused() {
        assertThat(refusal(OPEN + "<item a=\"" + "x".repeat(1 << 20) + "\"/>" + CLOSE))
                .isEqualTo("beyond-limits");
    }

    @Test
    void whatIsCutOffSaysSo() {
        assertThat(refusal(OPEN + item("1", "whole") + "<item><title>Half")).isEqualTo("cut-off");
    }

    @Test
    void controlCharactersAndNulsDoNotKeepABlogOut() {
        Exports.Found found = Exports.of(
                        OPEN + item("1", "<![CDATA[a\u000Bb\u0000c\uFFFEd]]>") + CLOSE, CaptureFormat.WXR)
                .read();

        assertThat(FakeMarkup.words(found.stories().getFirst().blocks())).containsExactly("a b c\uFFFDd");
    }

    @Test
    void anEntryLargerThanAnyEventIsToldAndTheNextGoesIn() {
        String large = "<![CDATA[" + "water ".repeat(3 << 20) + "]]>";

        Exports.Found found = Exports.of(OPEN + item("1", large) + item("2", "small") + CLOSE, CaptureFormat.WXR)
                .read();

        assertThat(found.unread()).extracting(Unread::reason).containsExactly(Unread.Reason.ENTRY_TOO_LARGE);
        assertThat(found.stories()).hasSize(1);
    }

    @Test
    void htmlMadeToBeSlowIsReadInTimeThatGrowsWithItsLength() {
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            for (String piece :
                    new String[] {"<!--", "<pre", "[a", "[a]", "<a", "\n\n", "[a b=", "[[a", "<p", "[/a]"}) {
                String html = piece.repeat(1_000_000);
                LooseParagraphs.marked(Shortcodes.in(html).html());
            }
        });
    }

    @Test
    void anExportOfAnySizeIsReadEntryByEntry() throws Exception {
        long items = 300;
        byte[] item = (item("7", "<![CDATA[" + "Salt water, and more of it.\n\n".repeat(3_500) + "]]>"))
                .getBytes(StandardCharsets.UTF_8);
        AtomicLong given = new AtomicLong();
        AtomicLong furthestAhead = new AtomicLong();
        AtomicLong found = new AtomicLong();

        Exports.reader(CaptureFormat.WXR)
                .read(
                        Exports.content(items * item.length, () -> stream(items, item, given), CaptureFormat.WXR),
                        finding -> {
                            found.addAndGet(
                                    finding instanceof Finding && finding.span().start() > 0 ? 1 : 0);
                            long ahead = given.get() - finding.span().end();
                            furthestAhead.accumulateAndGet(ahead, Math::max);
                        });

        assertThat(given.get()).isGreaterThan(30_000_000L);
        assertThat(found.get()).isGreaterThanOrEqualTo(items);
        assertThat(furthestAhead.get())
                .as("bytes read beyond what was handed over")
                .isLessThan(3L * item.length);
    }

    private static InputStream stream(long items, byte[] item, AtomicLong given) {
        return new SequenceInputStream(new Enumeration<>() {
            private long next = -1;

            @Override
            public boolean hasMoreElements() {
                return next <= items;
            }

            @Override
            public InputStream nextElement() {
                long now = next++;
                byte[] bytes = now < 0
                        ? OPEN.getBytes(StandardCharsets.UTF_8)
                        : now < items ? item : CLOSE.getBytes(StandardCharsets.UTF_8);
                given.addAndGet(bytes.length);
                return new ByteArrayInputStream(bytes);
            }
        });
    }

    private static String item(String id, String content) {
        return "<item><title>Number " + id + "</title><guid>g" + id + "</guid><content:encoded>" + content
                + "</content:encoded><wp:post_id>" + id
                + "</wp:post_id><wp:post_date>2019-01-01 10:00:00</wp:post_date>"
                + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>";
    }

    private static String refusal(String export) {
        return Exports.of(export, CaptureFormat.WXR).refusal();
    }
}
