package dev.postbag.ingest.feed.format;

import dev.postbag.ingest.parse.Blank;
import dev.postbag.ingest.parse.CaptureContent;
import dev.postbag.ingest.parse.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A capture as characters, any of which can be found again in its bytes; what does not fit the charset is U+FFFD. */
final class CaptureText {

    /** At most so many characters lie between two places that are known without looking. */
    private static final int STRIDE = 8192;

    private final byte[] bytes;
    private final Charset charset;
    private final int begin;
    private int[] places = new int[16];
    private int[] counts = new int[16];
    private int marked;

    private CaptureText(byte[] bytes, Charset charset, int begin) {
        this.bytes = bytes;
        this.charset = charset;
        this.begin = begin;
        mark();
    }

    static CaptureText of(CaptureContent capture) throws IOException {
        try (InputStream stream = capture.open()) {
            return of(stream.readAllBytes(), capture.declaration().charset());
        }
    }

    /** Reads ISO 8859-1 and ASCII as windows-1252, as browsers do, and passes over a byte order mark. */
    static CaptureText of(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)) {
            return new CaptureText(bytes, Charset.forName("windows-1252"), 0);
        }
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF) && charset.equals(StandardCharsets.UTF_8)) {
            return new CaptureText(bytes, charset, 3);
        }
        if (charset.name().startsWith("UTF-16") && startsWith(bytes, 0xFE, 0xFF)) {
            return new CaptureText(bytes, StandardCharsets.UTF_16BE, 2);
        }
        if (charset.name().startsWith("UTF-16") && startsWith(bytes, 0xFF, 0xFE)) {
            return new CaptureText(bytes, StandardCharsets.UTF_16LE, 2);
        }
        return new CaptureText(bytes, charset.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_16BE : charset, 0);
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private void mark() {
        CharsetDecoder decoder = decoder();
        ByteBuffer in = ByteBuffer.wrap(bytes).position(begin);
        CharBuffer out = CharBuffer.allocate(STRIDE);
        int characters = 0;
        boolean more = true;
        while (more) {
            if (marked == places.length) {
                places = Arrays.copyOf(places, marked * 2);
                counts = Arrays.copyOf(counts, marked * 2);
            }
            places[marked] = in.position();
            counts[marked++] = characters;
            more = decoder.decode(in, out.clear(), true).isOverflow();
            characters += out.position();
        }
    }

    int size() {
        return bytes.length;
    }

    Reader reader() {
        return new InputStreamReader(new ByteArrayInputStream(bytes, begin, bytes.length - begin), decoder());
    }

    /** The bytes that hold these characters, counted from what the reader gives first. */
    Span span(int start, int end) {
        int first = place(start);
        return new Span(first, Math.max(first, place(end)));
    }

    private int place(int character) {
        int found = Arrays.binarySearch(counts, 0, marked, character);
        int mark = found >= 0 ? found : -found - 2;
        ByteBuffer in = ByteBuffer.wrap(bytes).position(places[mark]);
        if (character > counts[mark]) {
            decoder().decode(in, CharBuffer.allocate(character - counts[mark]), true);
        }
        return in.position();
    }

    /** Whether there is nothing to be seen in these bytes. */
    boolean isBlank(Span span) throws IOException {
        Reader reader = new InputStreamReader(
                new ByteArrayInputStream(bytes, span.start(), span.end() - span.start()), decoder());
        int character = reader.read();
        while (character >= 0 && Blank.is((char) character)) {
            character = reader.read();
        }
        return character < 0;
    }

    private CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }
}
