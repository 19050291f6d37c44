package dev.postbag.ingest.export.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The characters of an export as they come, and the bytes each came from. It remembers the last million characters, which
 * is more than a parser reads ahead or a tag can take. What no XML may hold is seen as a space or U+FFFD, so that one
 * stray control character does not keep a whole blog out.
 */
final class PlacedReader extends Reader {

    private static final int STRETCH = 4_096;
    private static final int REMEMBERED = 1 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final int packedFrom;
    private final @Nullable LongSupplier packed;
    private final Charset charset;
    private final boolean swift;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(2 * STRETCH).flip();
    private final CharBuffer characters = CharBuffer.allocate(STRETCH).flip();
    private final Deque<Stretch> stretches = new ArrayDeque<>();
    private long firstByte;
    private long decoded;
    private boolean ended;

    /**
     * Some characters that were decoded at once.
     *
     * @param ends after how many of the bytes each character ends; not needed where they can be decoded again
     */
    private record Stretch(
            long firstCharacter, int length, long firstByte, byte[] bytes, int @Nullable [] ends, Mark packed) {}

    private PlacedReader(InputStream in, Charset charset, int packedFrom, @Nullable LongSupplier packed)
            throws IOException {
        this.in = in;
        this.packedFrom = packedFrom;
        this.packed = packed;
        fill();
        this.charset = decided(charset);
        this.swift = isStateless(this.charset);
        this.decoder = decoder(this.charset);
    }

    /** Of bytes that are the capture itself. */
    static PlacedReader of(InputStream in, Charset charset) throws IOException {
        return new PlacedReader(in, charset, 0, null);
    }

    /**
     * Of bytes that lie packed in the capture.
     *
     * @param from where in the capture they begin
     * @param packed how many of the capture's bytes were read by now
     */
    static PlacedReader ofPacked(InputStream in, Charset charset, int from, LongSupplier packed) throws IOException {
        return new PlacedReader(in, charset, from, packed);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!characters.hasRemaining()) {
            if (!decodeNext()) {
                return -1;
            }
        }
        int given = Math.min(length, characters.remaining());
        characters.get(target, offset, given);
        return given;
    }

    /** Where a character begins, by its number; places are asked for in order. */
    Mark place(long character) {
        Iterator<Stretch> newestFirst = stretches.descendingIterator();
        while (newestFirst.hasNext()) {
            Stretch stretch = newestFirst.next();
            if (stretch.firstCharacter <= character) {
                int inside = (int) Math.min(character - stretch.firstCharacter, stretch.length);
                return packed == null ? exact(stretch, inside) : stretch.packed;
            }
        }
        if (stretches.isEmpty()) {
            return end();
        }
        throw new IllegalStateException("The place of character " + character + " is not known any more");
    }

    /** Where the bytes end that were read so far. */
    Mark end() {
        return packed == null ? exact(firstByte) : new Mark(packedFrom, Math.toIntExact(packed.getAsLong()));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean decodeNext() throws IOException {
        bytes.compact();
        fill();
        if (!bytes.hasRemaining()) {
            return false;
        }
        int from = bytes.position();
        characters.clear();
        int[] ends = swift ? null : decodeOneByOne(from);
        if (swift) {
            decoder.decode(bytes, characters, ended);
        }
        characters.flip();
        byte[] taken = new byte[bytes.position() - from];
        bytes.get(from, taken);
        remember(taken, ends);
        makeLegal();
        return true;
    }

    private void remember(byte[] taken, int @Nullable [] ends) {
        Mark range = end();
        stretches.add(new Stretch(decoded, characters.remaining(), firstByte, taken, ends, range));
        firstByte += taken.length;
        decoded += characters.remaining();
        if (decoded == characters.remaining()
                && characters.hasRemaining()
                && characters.get(characters.position()) == BYTE_ORDER_MARK) {
            characters.get();
            // The mark has a place but no number: what follows it is counted from 0.
            decoded--;
            stretches.clear();
            int mark = ends == null ? charset.encode("\uFEFF").limit() : ends[0];
            byte[] rest = java.util.Arrays.copyOfRange(taken, mark, taken.length);
            stretches.add(new Stretch(0, characters.remaining(), mark, rest, shifted(ends, mark), range));
        }
        while (decoded - stretches.getFirst().firstCharacter > REMEMBERED + STRETCH) {
            stretches.removeFirst();
        }
    }

    private static int @Nullable [] shifted(int @Nullable [] ends, int by) {
        return ends == null
                ? null
                : java.util.Arrays.stream(ends).skip(1).map(end -> end - by).toArray();
    }

    /** The bytes of charsets that have a state cannot be decoded again from anywhere. */
    private int[] decodeOneByOne(int from) {
        int[] ends = new int[STRETCH];
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow() && characters.position() < STRETCH - 1) {
            int at = characters.position();
            characters.limit(at + 1);
            result = decoder.decode(bytes, characters, ended);
            if (result.isOverflow() && characters.position() == at) {
                characters.limit(at + 2);
                result = decoder.decode(bytes, characters, ended);
            }
            for (int i = at; i < characters.position(); i++) {
                ends[i] = bytes.position() - from;
            }
        }
        return ends;
    }

    private void makeLegal() {
        for (int i = characters.position(); i < characters.limit(); i++) {
            char character = characters.get(i);
            if (character < ' ' && character != '\t' && character != '\n' && character != '\r') {
                characters.put(i, ' ');
            } else if (character >= '\uFFFE') {
                characters.put(i, '\uFFFD');
            }
        }
    }

    private Mark exact(Stretch stretch, int inside) {
        if (inside == 0 || stretch.bytes.length == stretch.length) {
            return exact(stretch.firstByte + inside);
        }
        if (stretch.ends != null) {
            return exact(stretch.firstByte + stretch.ends[inside - 1]);
        }
        ByteBuffer again = ByteBuffer.wrap(stretch.bytes);
        decoder(charset).decode(again, CharBuffer.allocate(inside), true);
        return exact(stretch.firstByte + again.position());
    }

    private static Mark exact(long place) {
        return new Mark(Math.toIntExact(place), Math.toIntExact(place));
    }

    private void fill() throws IOException {
        if (bytes.position() == 0 && bytes.limit() == 0) {
            bytes.clear();
        }
        while (!ended && bytes.hasRemaining()) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (read < 0) {
                ended = true;
            } else {
                bytes.position(bytes.position() + read);
            }
        }
        bytes.flip();
    }

    /** Reads ISO 8859-1 and ASCII as windows-1252, as browsers do, and lets a byte order mark choose the order of bytes. */
    private Charset decided(Charset said) {
        if (said.equals(StandardCharsets.ISO_8859_1) || said.equals(StandardCharsets.US_ASCII)) {
            return Charset.forName("windows-1252");
        }
        if (said.name().equals("UTF-16") || said.name().equals("UTF-32")) {
            boolean little = bytes.remaining() > 1 && (bytes.get(0) & 0xFF) == 0xFF;
            return Charset.forName(said.name() + (little ? "LE" : "BE"));
        }
        return said;
    }

    private static boolean isStateless(Charset charset) {
        return charset.name().startsWith("UTF-")
                || (charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1);
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }
}
