package dev.postbag.ingest.export.format;

import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.parse.CaptureContent;
import dev.postbag.ingest.parse.CaptureReader;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.Markup;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads Disqus's export of comments. Its threads, which say under which address comments stand, come first and apart from
 * them: their addresses are held while the comments are read, of a million threads at most, some 200 bytes each. What is
 * beyond keeps its thread's number, so that its comments still belong together.
 */
@Singleton
public class DisqusReader implements CaptureReader {

    private static final int MOST_THREADS = 1_000_000;

    private final Markup markup;

    public DisqusReader(Markup markup) {
        this.markup = markup;
    }

    @Override
    public Set<CaptureFormat> formats() {
        return Set.of(CaptureFormat.DISQUS);
    }

    @Override
    public void read(CaptureContent capture, Consumer<Finding> findings)
            throws IOException, UnreadableCaptureException {
        try (PlacedReader reader =
                PlacedReader.of(capture.open(), capture.declaration().charset())) {
            ExportXml xml = ExportXml.of(reader);
            Map<String, DisqusEntry.Thread> threads = new HashMap<>();
            new Surroundings(xml, findings).visitAll(around -> read(xml, around, threads, findings));
        }
    }

    private boolean read(
            ExportXml xml, Surroundings around, Map<String, DisqusEntry.Thread> threads, Consumer<Finding> findings)
            throws IOException, UnreadableCaptureException {
        if (xml.depth() != 2) {
            return false;
        }
        Mark begin = around.entry();
        String kind = xml.name();
        DisqusEntry entry = DisqusEntry.read(xml);
        if (kind.equals("post")) {
            findings.accept(entry.comment(threads, markup, begin.to(xml.end())));
            return true;
        }
        if (kind.equals("thread") && threads.size() < MOST_THREADS) {
            threads.put(entry.id(), entry.thread());
        }
        boolean known = kind.equals("thread") || kind.equals("category");
        findings.accept(new Furniture(known ? kind : "other entry", begin.to(xml.end())));
        return true;
    }
}
