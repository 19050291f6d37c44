package dev.postbag.ingest.export.format;

import dev.postbag.ingest.capture.CaptureFormat;
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
import org.jspecify.annotations.Nullable;

/** Reads Blogger's exports, the old Atom file and Takeout's {@code feed.atom}, as they are or inside a zip. */
@Singleton
public class BloggerReader implements CaptureReader {

    private final Markup markup;
    private final BlogZone zone;

    public BloggerReader(Markup markup, BlogZone zone) {
        this.markup = markup;
        this.zone = zone;
    }

    @Override
    public Set<CaptureFormat> formats() {
        return Set.of(CaptureFormat.BLOGGER, CaptureFormat.BLOGGER_ZIP);
    }

    @Override
    public void read(CaptureContent capture, Consumer<Finding> findings)
            throws IOException, UnreadableCaptureException {
        String base = capture.declaration().source();
        if (capture.declaration().format() == CaptureFormat.BLOGGER_ZIP) {
            new BloggerZip(capture, findings, BloggerZip.Limits.USUAL).read(feed -> read(feed, base, findings));
            return;
        }
        try (PlacedReader reader =
                PlacedReader.of(capture.open(), capture.declaration().charset())) {
            read(reader, base, findings);
        }
    }

    private void read(PlacedReader feed, @Nullable String base, Consumer<Finding> findings)
            throws IOException, UnreadableCaptureException {
        ExportXml xml = ExportXml.of(feed);
        BloggerFeed whole = new BloggerFeed(base);
        new Surroundings(xml, findings).visitAll(around -> {
            if (!xml.name().equals("entry")) {
                whole.read(xml);
                return false;
            }
            Mark begin = around.entry();
            BloggerEntry entry = BloggerEntry.read(xml);
            findings.accept(new BloggerFinding(entry, markup, zone, whole).at(begin.to(xml.end())));
            return true;
        });
    }
}
