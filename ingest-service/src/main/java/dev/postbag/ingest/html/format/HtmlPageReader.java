package dev.postbag.ingest.html.format;

import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.parse.BlogZone;
import dev.postbag.ingest.parse.CaptureContent;
import dev.postbag.ingest.parse.Coverage;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.PageReader;
import dev.postbag.ingest.parse.Reading;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a saved or fetched HTML page as the story it holds, or as the stories of a blog's front page. */
@ApplicationScoped
public class HtmlPageReader implements PageReader {

    /** In bytes; the tree of a page takes many times its size. */
    static final int LARGEST = 32 * 1024 * 1024;

    private final BlogZone zone;

    public HtmlPageReader(BlogZone zone) {
        this.zone = zone;
    }

    @Override
    public Set<CaptureFormat> formats() {
        return Set.of(CaptureFormat.HTML);
    }

    @Override
    public void read(CaptureContent capture, Consumer<Finding> findings)
            throws IOException, UnreadableCaptureException {
        if (capture.size() > LARGEST) {
            throw new UnreadableCaptureException(
                    "too-large", "An HTML page may have %d bytes, and this has %d.".formatted(LARGEST, capture.size()));
        }
        try (InputStream bytes = capture.open()) {
            read(
                            bytes.readAllBytes(),
                            capture.declaration().charset(),
                            capture.declaration().source())
                    .inOrder()
                    .forEach(findings);
        }
    }

    @Override
    public Coverage coverage(byte[] page, Charset charset, Reading reading) {
        return HtmlCoverage.of(page, charset, reading);
    }

    /**
     * All of a page.
     *
     * @param source where it was taken from
     * @throws UnreadableCaptureException when it has more tags, or a longer one, than can be held
     */
    public Reading read(byte[] capture, Charset charset, @Nullable String source) throws UnreadableCaptureException {
        PageText text = PageText.of(capture, charset);
        int tags = SourceTree.tags(text.text());
        if (tags > SourceTree.MOST_TAGS) {
            throw new UnreadableCaptureException(
                    "too-many-tags",
                    "An HTML page may have %d tags, and this has %d.".formatted(SourceTree.MOST_TAGS, tags));
        }
        if (!TagNames.areBearable(text.text())) {
            throw new UnreadableCaptureException(
                    "tag-too-long",
                    "A tag's name may have %d characters, and one here has more.".formatted(TagNames.LONGEST));
        }
        return new PageReading(text, source == null ? "" : source, zone.zone()).reading();
    }
}
