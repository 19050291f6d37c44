package dev.postbag.ingest.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Goes through the characters of a capture, each with the bytes it came from. What does not fit the charset is seen as
 * U+FFFD, so that no byte is passed over in silence. Right for every charset in which a character takes at least one byte.
 */
public final class CharacterWalk {

    /** One step of the walk; both halves of a surrogate pair have the bytes of the pair. */
    @FunctionalInterface
    public interface Visitor {
        void visit(char character, int start, int end);
    }

    private static final int STRETCH = 512;

    private final byte[] bytes;
    private final Charset charset;
    private final int begin;

    private CharacterWalk(byte[] bytes, Charset charset, int begin) {
        this.bytes = bytes;
        this.charset = charset;
        this.begin = begin;
    }

    /** Reads ISO 8859-1 and ASCII as windows-1252, as browsers do, and lets a byte order mark choose the UTF-16 at hand. */
    public static CharacterWalk through(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)) {
            return new CharacterWalk(bytes, Charset.forName("windows-1252"), 0);
        }
        if (charset.name().startsWith("UTF-16") && bytes.length >= 2) {
            int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
            if (mark == 0xFEFF) {
                return new CharacterWalk(bytes, StandardCharsets.UTF_16BE, 2);
            }
            if (mark == 0xFFFE) {
                return new CharacterWalk(bytes, StandardCharsets.UTF_16LE, 2);
            }
        }
        return new CharacterWalk(bytes, charset, 0);
    }

    public void visitAll(Visitor visitor) {
        CharsetDecoder swift = decoder();
        CharsetDecoder exact = decoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        in.position(begin);
        ByteBuffer again = ByteBuffer.wrap(bytes);
        CharBuffer stretch = CharBuffer.allocate(STRETCH);
        CharBuffer step = CharBuffer.allocate(2);
        while (in.hasRemaining()) {
            int start = in.position();
            swift.decode(in, stretch.clear(), true);
            stretch.flip();
            int taken = in.position() - start;
            if (taken == 0) {
                break;
            }
            if (taken == stretch.length()) {
                visitOneByteEach(stretch, start, visitor);
            } else {
                again.limit(in.position()).position(start);
                visitStepByStep(exact, again, step, visitor);
            }
        }
    }

    private static void visitOneByteEach(CharBuffer stretch, int start, Visitor visitor) {
        char[] characters = stretch.array();
        for (int at = 0; at < stretch.limit(); at++) {
            visitor.visit(characters[at], start + at, start + at + 1);
        }
    }

    private static void visitStepByStep(CharsetDecoder exact, ByteBuffer in, CharBuffer step, Visitor visitor) {
        while (in.hasRemaining()) {
            int start = in.position();
            step.clear().limit(1);
            exact.decode(in, step, true);
            if (step.position() == 0 && in.position() == start) {
                step.clear();
                exact.decode(in, step, true);
            }
            if (in.position() == start) {
                return;
            }
            step.flip();
            while (step.hasRemaining()) {
                visitor.visit(step.get(), start, in.position());
            }
        }
    }

    private CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }
}
