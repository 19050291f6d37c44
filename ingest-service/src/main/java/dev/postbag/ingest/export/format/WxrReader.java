package dev.postbag.ingest.export.format;

import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.export.WordPressWords;
import dev.postbag.ingest.parse.BlogZone;
import dev.postbag.ingest.parse.CaptureContent;
import dev.postbag.ingest.parse.CaptureReader;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Markup;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/** Reads WordPress's exports (WXR 1.0 to 1.2): posts, pages and drafts, and the comments under them. */
@Singleton
public class WxrReader implements CaptureReader {

    private final Markup markup;
    private final BlogZone zone;

    public WxrReader(Markup markup, BlogZone zone) {
        this.markup = markup;
        this.zone = zone;
    }

    @Override
    public Set<CaptureFormat> formats() {
        return Set.of(CaptureFormat.WXR);
    }

    @Override
    public void read(CaptureContent capture, Consumer<Finding> findings)
            throws IOException, UnreadableCaptureException {
        try (PlacedReader reader =
                PlacedReader.of(capture.open(), capture.declaration().charset())) {
            ExportXml xml = ExportXml.of(reader);
            WordPressWords words = new WordPressWords(markup);
            WxrBlog blog = new WxrBlog(words);
            new Surroundings(xml, findings).visitAll(around -> {
                if (!xml.namespace().isEmpty() || !xml.name().equals("item")) {
                    blog.read(xml);
                    return false;
                }
                new WxrItem(xml, blog, words, zone, findings).read(around.entry());
                return true;
            });
        }
    }
}
