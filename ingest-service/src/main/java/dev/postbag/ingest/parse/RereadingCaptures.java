package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.capture.Captures;
import dev.postbag.ingest.capture.Declaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a kept capture again, for whoever checks what was read out of it before, and keeps nothing. */
@ApplicationScoped
public class RereadingCaptures {

    private static final int CHUNK = 1 << 16;

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
     * @param uncovered how many runs of characters lie in no finding
     * @param others how many blocks lie twice, out of order, or are not the capture's words, as far as that can be checked
     */
    public record Rereading(List<Found> stories, int uncovered, int others) {

        public Rereading {
            stories = List.copyOf(stories);
        }
    }

    private record Kept(Captures captures, CaptureId id, long size, Declaration declaration) implements CaptureContent {
        @Override
        public InputStream open() throws IOException {
            return captures.open(id).orElseThrow(() -> new IOException("The bytes of " + id + " went missing"));
        }
    }

    /** @param working is called now and then */
    public Rereading reread(CaptureId id, long size, Declaration declaration, Runnable working)
            throws IOException, UnreadableCaptureException {
        Kept capture = new Kept(captures, id, size, declaration);
        boolean wholeKept = declaration.format() == CaptureFormat.PLAIN_TEXT;
        List<Found> found = new ArrayList<>();
        List<Finding> all = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        readers.of(declaration.format()).read(capture, finding -> {
            working.run();
            story(finding, found);
            spans.add(finding.span());
            if (wholeKept) {
                all.add(finding);
            }
        });
        if (wholeKept) {
            Coverage coverage = coverage(capture, all);
            int others = coverage.coveredTwice().size()
                    + coverage.disordered().size()
                    + coverage.altered().size();
            return new Rereading(found, coverage.uncovered().size(), others);
        }
        // Places in an archive's entry are no places in the archive.
        boolean placed = declaration.format() != CaptureFormat.BLOGGER_ZIP;
        return new Rereading(found, placed ? uncovered(capture, spans, working) : 0, 0);
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

    private static Coverage coverage(Kept capture, List<Finding> findings) throws IOException {
        Reading reading = new Reading(
                only(findings, ParsedStory.class), only(findings, Unread.class), only(findings, Furniture.class));
        try (InputStream bytes = capture.open()) {
            return Coverage.of(bytes.readAllBytes(), capture.declaration().charset(), reading);
        }
    }

    private static <T> List<T> only(List<Finding> findings, Class<T> type) {
        return findings.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Runs of bytes that are not blank and lie in no finding; what is blank in ASCII is blank in all these formats. */
    private static int uncovered(Kept capture, List<Span> spans, Runnable working) throws IOException {
        spans.sort(Comparator.comparingInt(Span::start));
        int runs = 0;
        int next = 0;
        long at = 0;
        long covered = 0;
        boolean inRun = false;
        try (InputStream bytes = capture.open()) {
            byte[] chunk = new byte[CHUNK];
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                for (int i = 0; i < read; i++, at++) {
                    while (next < spans.size() && spans.get(next).start() <= at) {
                        covered = Math.max(covered, spans.get(next++).end());
                    }
                    boolean bare = at >= covered && !isBlank(chunk[i], at);
                    runs += bare && !inRun ? 1 : 0;
                    inRun = bare || inRun && at >= covered;
                }
                working.run();
            }
        }
        return runs;
    }

    private static boolean isBlank(byte character, long at) {
        boolean mark = at < 3 && (character == (byte) 0xEF || character == (byte) 0xBB || character == (byte) 0xBF);
        return mark || character >= 0 && character <= ' ';
    }
}
