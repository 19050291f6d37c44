package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.capture.Captures;
import dev.postbag.ingest.capture.Declaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a kept capture again, for whoever checks what was read out of it before, and keeps nothing. */
@ApplicationScoped
public class RereadingCaptures {

    private final Captures captures;
    private final CaptureReaders readers;

    public RereadingCaptures(Captures captures, CaptureReaders readers) {
        this.captures = captures;
        this.readers = readers;
    }

    /** A story the reader found, told or not. */
    public record Found(
            Span span, @Nullable String title, @Nullable String key) {}

    /**
     * All that was found.
     *
     * @param accounted how it accounts for the capture's bytes; none for an archive, whose places are not those of its files
     * @param others how many blocks lie twice, out of order, or are not the capture's words, as far as that can be checked
     */
    public record Rereading(List<Found> stories, @Nullable Accounted accounted, int others) {

        public Rereading {
            stories = List.copyOf(stories);
        }
    }

    /** @param working is called now and then */
    public Rereading reread(CaptureId id, long size, Declaration declaration, Runnable working)
            throws IOException, UnreadableCaptureException {
        KeptCapture capture = new KeptCapture(captures, id, size, declaration);
        CaptureReader reader = readers.of(declaration.format());
        List<Found> found = new ArrayList<>();
        List<Finding> page = new ArrayList<>();
        Accounting accounting = new Accounting();
        capture.readBy(reader, finding -> {
            working.run();
            story(finding, found);
            accounting.add(finding);
            if (reader instanceof PageReader) {
                page.add(finding);
            }
        });
        if (declaration.format() == CaptureFormat.BLOGGER_ZIP) {
            return new Rereading(found, null, 0);
        }
        Accounted accounted = accounting.sums(capture, working);
        return reader instanceof PageReader pages
                ? strictly(coverage(pages, capture, page), found, accounted)
                : new Rereading(found, accounted, 0);
    }

    /** Of a page each word has its place, not only each story. */
    private static Rereading strictly(Coverage coverage, List<Found> found, Accounted accounted) {
        long lost = coverage.uncovered().stream()
                .mapToLong(span -> span.end() - span.start())
                .sum();
        int others = coverage.coveredTwice().size()
                + coverage.disordered().size()
                + coverage.altered().size();
        return new Rereading(found, accounted.but(lost, coverage.uncovered().size()), others);
    }

    private static void story(Finding finding, List<Found> found) {
        switch (finding) {
            case ParsedStory story ->
                found.add(new Found(
                        story.span(),
                        story.title(),
                        StoryKey.of(story.published().on(), story.title()).value()));
            case Unread unread -> found.add(new Found(unread.span(), unread.title(), null));
            case ParsedComment comment -> {}
            case Furniture furniture -> {}
        }
    }

    private static Coverage coverage(PageReader reader, KeptCapture capture, List<Finding> findings)
            throws IOException {
        Reading reading = new Reading(
                only(findings, ParsedStory.class), only(findings, Unread.class), only(findings, Furniture.class));
        try (InputStream bytes = capture.open()) {
            return reader.coverage(bytes.readAllBytes(), capture.declaration().charset(), reading);
        }
    }

    private static <T> List<T> only(List<Finding> findings, Class<T> type) {
        return findings.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
