package dev.postbag.ingest.capture;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a marked-up capture is written in, as its bytes arrive. Such captures name their charset themselves, at times
 * wrongly: bytes that are UTF-8 throughout and say something else are taken for UTF-8, bytes that do not fit what they say
 * for windows-1252, which fits all. Only what the giver said is taken at its word, as long as it fits.
 */
final class CharsetCheck {

    private static final Charset LAST_RESORT = Charset.forName("windows-1252");
    private static final Pattern NAMED = Pattern.compile(
            "<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)|<meta[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_CHARACTER = 64;

    private final @Nullable Charset declared;
    private final Fit utf8 = new Fit(StandardCharsets.UTF_8);
    private @Nullable Fit named;

    CharsetCheck(@Nullable Charset declared) {
        this.declared = declared;
    }

    /** Looks at the next bytes, the first time at the head of the capture. */
    void look(byte[] chunk, int length, boolean last) {
        Fit candidate = named;
        if (candidate == null) {
            candidate = new Fit(declared == null ? named(chunk, length) : declared);
            named = candidate;
        }
        candidate.look(chunk, length, last);
        utf8.look(chunk, length, last);
    }

    /** Known once all bytes were looked at. */
    Charset charset() {
        Fit candidate = named;
        if (candidate == null) {
            return StandardCharsets.UTF_8;
        }
        if (candidate.fits && (declared != null || isWide() || !utf8.fits)) {
            return candidate.charset;
        }
        return utf8.fits ? StandardCharsets.UTF_8 : LAST_RESORT;
    }

    /** Whether a character takes two bytes or four, so that NUL is among them. */
    boolean isWide() {
        return named != null
                && (named.charset.name().startsWith("UTF-16")
                        || named.charset.name().startsWith("UTF-32"));
    }

    private static Charset named(byte[] chunk, int length) {
        if (length > 1) {
            int mark = (chunk[0] & 0xFF) << 8 | chunk[1] & 0xFF;
            if (mark == 0xFEFF || mark == 0xFFFE) {
                return StandardCharsets.UTF_16;
            }
            if (mark == '<' << 8) {
                return StandardCharsets.UTF_16LE;
            }
            if (mark == '<') {
                return StandardCharsets.UTF_16BE;
            }
        }
        Matcher matcher = NAMED.matcher(new String(chunk, 0, length, StandardCharsets.ISO_8859_1));
        if (matcher.find()) {
            try {
                Charset charset = Charset.forName(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
                // One that can be read as plain letters is not of two bytes a letter, whatever it says.
                return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                        ? StandardCharsets.UTF_8
                        : charset;
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                return StandardCharsets.UTF_8;
            }
        }
        return StandardCharsets.UTF_8;
    }

    /** Whether all bytes seen so far are of one charset. */
    private static final class Fit {
        private final Charset charset;
        private final CharsetDecoder decoder;
        private final ByteBuffer in = ByteBuffer.allocate(TextCheck.CHUNK + LONGEST_CHARACTER);
        private final CharBuffer out = CharBuffer.allocate(TextCheck.CHUNK);
        private boolean fits = true;

        Fit(Charset charset) {
            this.charset = charset;
            this.decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        void look(byte[] chunk, int length, boolean last) {
            if (!fits) {
                return;
            }
            in.put(chunk, 0, length).flip();
            boolean more = true;
            while (more) {
                var result = decoder.decode(in, out.clear(), last);
                fits &= !result.isError();
                more = result.isOverflow();
            }
            in.compact();
        }
    }
}
