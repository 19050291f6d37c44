package dev.postbag.ingest.correction;

import dev.postbag.ingest.parse.PlainTextReader;
import dev.postbag.ingest.parse.Reading;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Makes the desk's pages for tests. */
final class DeskPages {

    private DeskPages() {}

    static DeskPage of(String text) {
        byte[] capture = text.getBytes(StandardCharsets.UTF_8);
        return of(capture, StandardCharsets.UTF_8, new PlainTextReader().read(capture, StandardCharsets.UTF_8));
    }

    static DeskPage of(byte[] capture, Charset charset, Reading reading) {
        OwnStories own =
                new OwnStories(Layout.TEXT, SeeingPages.written(capture, charset), ordinal -> true, Integer.MAX_VALUE);
        reading.inOrder().forEach(own);
        return own.page();
    }
}
