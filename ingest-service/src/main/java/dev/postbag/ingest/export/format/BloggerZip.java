package dev.postbag.ingest.export.format;

import dev.postbag.ingest.parse.CaptureContent;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A zip with Blogger feeds in it, unpacked as it is read and never onto a disk, so that the names in it can do no harm.
 * The span of what is found in it goes from where its file begins to where unpacking had come: packed text has no place
 * of its own.
 */
final class BloggerZip {

    static final String OTHER_FILE = "file beside the feeds";
    static final String DIRECTORY = "list of files";

    private static final int HEAD = 1 << 16;

    private final CaptureContent capture;
    private final Consumer<Finding> findings;
    private final Limits limits;

    /**
     * How much may be unpacked.
     *
     * @param most bytes in all
     * @param ratio how many for each packed byte, once there are more than {@code free}
     */
    record Limits(long most, int ratio, long free, int files) {
        static final Limits USUAL = new Limits(8L << 30, 200, 16L << 20, 100_000);
    }

    /** Reads one feed. */
    @FunctionalInterface
    interface Feed {
        void read(PlacedReader feed) throws IOException, UnreadableCaptureException;
    }

    BloggerZip(CaptureContent capture, Consumer<Finding> findings, Limits limits) {
        this.capture = capture;
        this.findings = findings;
        this.limits = limits;
    }

    void read(Feed feed) throws IOException, UnreadableCaptureException {
        try (PackedBytes packed = new PackedBytes(capture.open());
                ZipInputStream zip = new ZipInputStream(packed, StandardCharsets.ISO_8859_1)) {
            read(packed, zip, feed);
        } catch (UnpackedBytes.TooMuchException tooMuch) {
            throw new UnreadableCaptureException("zip-bomb", "It unpacks to far more than it is: it was not read on.");
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw new UnreadableCaptureException("zip-damaged", "It is no zip, or is cut off, or is encrypted.");
        }
    }

    private void read(PackedBytes packed, ZipInputStream zip, Feed feed)
            throws IOException, UnreadableCaptureException {
        UnpackedBytes unpacked = new UnpackedBytes(zip, packed, limits);
        int files = 0;
        int feeds = 0;
        int begin = 0;
        for (@Nullable ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
            files++;
            if (files > limits.files()) {
                throw new UnpackedBytes.TooMuchException();
            }
            InputStream bytes = new BufferedInputStream(unpacked, HEAD);
            if (isFeed(file.getName(), bytes)) {
                feeds++;
                feed.read(PlacedReader.ofPacked(bytes, StandardCharsets.UTF_8, begin, packed::position));
            } else {
                bytes.transferTo(java.io.OutputStream.nullOutputStream());
                findings.accept(new Furniture(OTHER_FILE, new Mark(begin, begin).to(packed.reached())));
            }
            begin = packed.reached().floor();
        }
        packed.transferTo(java.io.OutputStream.nullOutputStream());
        if (feeds == 0) {
            throw new UnreadableCaptureException("no-feed", "There is no Blogger feed in the zip.");
        }
        findings.accept(new Furniture(DIRECTORY, new Mark(begin, begin).to(packed.reached())));
    }

    private static boolean isFeed(String name, InputStream bytes) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".atom") && !lower.endsWith(".xml")) {
            return false;
        }
        bytes.mark(HEAD);
        String head = new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        bytes.reset();
        return head.contains("schemas.google.com/blogger/2018")
                || head.contains("schemas.google.com/blogger/2008/kind#")
                || head.contains(".archive</id>");
    }
}
