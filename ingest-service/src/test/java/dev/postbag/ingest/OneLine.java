package dev.postbag.ingest;

import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.capture.Declaration;
import dev.postbag.ingest.parse.CaptureContent;
import dev.postbag.ingest.parse.Unread;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A capture of many megabytes on one line, never held; run by itself, it reads captures of these formats. */
record OneLine(CaptureFormat format, int megabytes) implements CaptureContent {

    private static final byte[] MEGABYTE = "salt water ".repeat((1 << 20) / 11).getBytes(StandardCharsets.US_ASCII);

    public static void main(String[] arguments) throws IOException {
        int megabytes = Integer.parseInt(arguments[0]);
        for (String format : List.of(arguments).subList(1, arguments.length)) {
            System.out.println(format + " " + new OneLine(CaptureFormat.valueOf(format), megabytes).outcome());
        }
    }

    private String outcome() throws IOException {
        String[] unread = {""};
        try {
            HostileCapture.reader(format).read(this, finding -> {
                if (finding instanceof Unread story) {
                    unread[0] = " " + story.reason().code();
                }
            });
            return "read" + unread[0];
        } catch (UnreadableCaptureException refused) {
            return "refused " + refused.failure().reason();
        }
    }

    @Override
    public InputStream open() {
        return format == CaptureFormat.BLOGGER_ZIP ? packed() : plain();
    }

    /** Packed without being pressed, so that it is no bomb. */
    private InputStream packed() {
        try {
            Path file = Files.createTempFile("one-line", ".zip");
            file.toFile().deleteOnExit();
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                zip.setLevel(Deflater.NO_COMPRESSION);
                zip.putNextEntry(new ZipEntry("feed.atom"));
                plain().transferTo(zip);
            }
            return Files.newInputStream(file);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private InputStream plain() {
        String[] around = Attack.around(format).split("%s", -1);
        Stream<InputStream> parts = Stream.of(
                        Stream.of(around[0].getBytes(StandardCharsets.UTF_8)),
                        Collections.nCopies(megabytes, MEGABYTE).stream(),
                        Stream.of(around[1].getBytes(StandardCharsets.UTF_8)))
                .flatMap(bytes -> bytes)
                .map(ByteArrayInputStream::new);
        return new SequenceInputStream(Collections.enumeration(parts.toList()));
    }

    @Override
    public long size() {
        return (long) megabytes * MEGABYTE.length + Attack.around(format).length() - 2;
    }

    @Override
    public Declaration declaration() {
        return new Declaration("text/plain", format, StandardCharsets.UTF_8, null, null, null);
    }
}
