package dev.postbag.ingest.export.format;

import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.capture.Declaration;
import dev.postbag.ingest.parse.BlogZone;
import dev.postbag.ingest.parse.CaptureContent;
import dev.postbag.ingest.parse.CaptureReader;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.ParsedComment;
import dev.postbag.ingest.parse.ParsedStory;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.Unread;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An export for a test, and all that its reader found in it. */
final class Exports {

    private static final BlogZone LONDON = new BlogZone(ZoneId.of("Europe/London"));

    private final byte[] bytes;
    private final CaptureFormat format;
    private final String source;
    private final Charset charset;

    private Exports(byte[] bytes, CaptureFormat format, String source, Charset charset) {
        this.bytes = bytes;
        this.format = format;
        this.source = source;
        this.charset = charset;
    }

    static Exports of(byte[] bytes, CaptureFormat format) {
        return new Exports(bytes, format, null, StandardCharsets.UTF_8);
    }

    static Exports of(String text, CaptureFormat format) {
        return of(text.getBytes(StandardCharsets.UTF_8), format);
    }

    static Exports sample(String name, CaptureFormat format) {
        return of(bytesOf(root().resolve("samples/harbour-lantern." + name)), format);
    }

    Exports from(String url) {
        return new Exports(bytes, format, url, charset);
    }

    Exports in(Charset other) {
        String text = new String(bytes, charset);
        return new Exports(text.getBytes(other), format, source, other);
    }

    byte[] bytes() {
        return bytes;
    }

    static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Found read() {
        try {
            List<Finding> findings = new ArrayList<>();
            reader(format).read(content(bytes.length, () -> new ByteArrayInputStream(bytes), this), findings::add);
            return new Found(findings);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (UnreadableCaptureException refused) {
            throw new AssertionError(refused);
        }
    }

    /** The reason why it cannot be read. */
    String refusal() {
        try {
            reader(format).read(content(bytes.length, () -> new ByteArrayInputStream(bytes), this), finding -> {});
            return "none";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (UnreadableCaptureException refused) {
            return refused.failure().reason();
        }
    }

    static CaptureReader reader(CaptureFormat format) {
        return Stream.of(
                        new WxrReader(new FakeMarkup(), LONDON),
                        new BloggerReader(new FakeMarkup(), LONDON),
                        new DisqusReader(new FakeMarkup()),
                        new CommentLinesReader())
                .filter(reader -> reader.formats().contains(format))
                .findFirst()
                .orElseThrow();
    }

    /** Opens bytes that need not lie in memory. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    static CaptureContent content(long size, Opening opening, CaptureFormat format) {
        return content(size, opening, new Exports(new byte[0], format, null, StandardCharsets.UTF_8));
    }

    private static CaptureContent content(long size, Opening opening, Exports export) {
        return new CaptureContent() {
            @Override
            public InputStream open() throws IOException {
                return opening.open();
            }

            @Override
            public long size() {
                return size;
            }

            @Override
            public Declaration declaration() {
                return new Declaration("text/xml", export.format, export.charset, export.source, null, null);
            }
        };
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(directory -> Files.exists(directory.resolve("mvnw")))
                .findFirst()
                .orElseThrow();
    }

    /** What was found, in order. */
    record Found(List<Finding> findings) {

        List<ParsedStory> stories() {
            return of(ParsedStory.class);
        }

        List<ParsedComment> comments() {
            return of(ParsedComment.class);
        }

        List<Unread> unread() {
            return of(Unread.class);
        }

        ParsedStory story(String title) {
            return stories().stream()
                    .filter(story -> story.title().equals(title))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + title));
        }

        ParsedComment comment(String sourceId) {
            return comments().stream()
                    .filter(comment -> comment.sourceId().equals(sourceId))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + sourceId));
        }

        Map<String, Long> furniture() {
            Map<String, Long> counts = new TreeMap<>();
            of(Furniture.class).forEach(piece -> counts.merge(piece.name(), 1L, Long::sum));
            return counts;
        }

        /** The bytes that lie in no finding, or in two, or where findings are out of order. */
        List<String> unaccounted(byte[] bytes, Charset charset) {
            List<String> wrong = new ArrayList<>();
            int at = 0;
            for (Finding finding : findings) {
                Span span = finding.span();
                if (span.start() < at) {
                    wrong.add("twice: " + span);
                } else {
                    blank(bytes, at, span.start(), charset, wrong);
                }
                at = span.end();
            }
            blank(bytes, at, bytes.length, charset, wrong);
            return wrong;
        }

        private static void blank(byte[] bytes, int from, int to, Charset charset, List<String> wrong) {
            String between = new String(bytes, from, to - from, charset);
            if (!between.replace("\uFEFF", "").isBlank()) {
                wrong.add("nowhere: " + between);
            }
        }

        private <F extends Finding> List<F> of(Class<F> type) {
            return findings.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }
}
