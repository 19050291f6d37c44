package dev.postbag.ingest.capture;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells text from other bytes as they arrive, chunk by chunk, and finds the charset if none is declared. */
final class TextCheck {

    /** What a chunk may hold at most. */
    static final int CHUNK = 64 * 1024;

    private static final int LONGEST_CHARACTER = 64;

    private final ByteBuffer in = ByteBuffer.allocate(CHUNK + LONGEST_CHARACTER);
    private final CharBuffer out = CharBuffer.allocate(CHUNK);
    private final @Nullable Charset declared;
    private @Nullable CharsetDecoder decoder;
    private long before;
    private long characters;

    TextCheck(@Nullable Charset declared) {
        this.declared = declared;
    }

    /** Known once the first chunk was looked at. */
    Charset charset() {
        return decoder == null ? StandardCharsets.UTF_8 : decoder.charset();
    }

    /**
     * What is wrong with the next bytes, if anything is.
     *
     * @param last whether these are the last; a chunk that is not is at least four bytes long
     */
    Optional<TakeInResult.Refused> refusal(byte[] chunk, int length, boolean last) {
        in.put(chunk, 0, length).flip();
        CharsetDecoder reading = decoder == null ? begin() : decoder;
        CoderResult result;
        do {
            result = reading.decode(in, out.clear(), last);
            out.flip();
            int control = firstControl();
            if (control >= 0) {
                return Optional.of(notText(control));
            }
            characters += out.length();
            if (result.isError()) {
                return Optional.of(undecodable(reading.charset(), before + in.position()));
            }
        } while (result.isOverflow());
        before += in.position();
        in.compact();
        return Optional.empty();
    }

    private CharsetDecoder begin() {
        Charset charset = declared == null ? marked() : declared;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return decoder;
    }

    private Charset marked() {
        if (startsWith(0xFF, 0xFE, 0, 0) || startsWith(0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32");
        }
        return startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private boolean startsWith(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= in.limit() || (in.get(i) & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private int firstControl() {
        for (int i = 0; i < out.length(); i++) {
            char character = out.charAt(i);
            boolean blank = character >= '\t' && character <= '\r';
            if (character < ' ' && !blank) {
                return i;
            }
        }
        return -1;
    }

    private TakeInResult.Refused notText(int control) {
        return new TakeInResult.Refused(
                TakeInResult.Refusal.NOT_TEXT,
                "Character %d is the control character U+%04X: the bytes are not text, or not in %s."
                        .formatted(
                                characters + control + 1,
                                (int) out.charAt(control),
                                charset().name()));
    }

    private TakeInResult.Refused undecodable(Charset charset, long offset) {
        if (!charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32") && holdsNul()) {
            return new TakeInResult.Refused(
                    TakeInResult.Refusal.NOT_TEXT, "The bytes hold NUL and are not %s.".formatted(charset.name()));
        }
        return new TakeInResult.Refused(
                TakeInResult.Refusal.UNDECODABLE,
                "The byte at offset %d does not begin a character of %s.%s"
                        .formatted(
                                offset, charset.name(), declared == null ? " Say the charset if it is another." : ""));
    }

    private boolean holdsNul() {
        for (int i = 0; i < in.limit(); i++) {
            if (in.get(i) == 0) {
                return true;
            }
        }
        return false;
    }
}
