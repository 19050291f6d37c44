package dev.postbag.ingest.capture;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out, chunk by chunk as the bytes arrive, what they are and what they are written in, and refuses what is neither. */
final class ContentCheck {

    private final String mediaType;
    private final TextCheck text;
    private final CharsetCheck charset;
    private @Nullable CaptureFormat format;

    ContentCheck(String mediaType, @Nullable Charset declared) {
        this.mediaType = mediaType;
        this.text = new TextCheck(declared);
        this.charset = new CharsetCheck(declared);
    }

    private static boolean holdsNul(byte[] chunk, int length) {
        for (int i = 0; i < length; i++) {
            if (chunk[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private TakeInResult.Refused notText() {
        return new TakeInResult.Refused(
                TakeInResult.Refusal.NOT_TEXT, "The bytes begin as %s does, but hold NUL.".formatted(format().word()));
    }

    /** Known once the first chunk was looked at. */
    CaptureFormat format() {
        return format == null ? CaptureFormat.PLAIN_TEXT : format;
    }

    /** Known once all chunks were looked at. */
    Charset charset() {
        return switch (format()) {
            case PLAIN_TEXT -> text.charset();
            case BLOGGER_ZIP -> StandardCharsets.UTF_8;
            case HTML, FEED, JSON_FEED, WXR, BLOGGER, DISQUS, COMMENT_LINES -> charset.charset();
        };
    }

    /** What is wrong with the next bytes, if anything is; only a text that names no charset has to fit the one it is in. */
    Optional<TakeInResult.Refused> refusal(byte[] chunk, int length, boolean last) {
        if (format == null) {
            format = FormatCheck.of(chunk, length, mediaType);
        }
        return switch (format) {
            case PLAIN_TEXT -> text.refusal(chunk, length, last);
            case BLOGGER_ZIP -> Optional.empty();
            case HTML, FEED, JSON_FEED, WXR, BLOGGER, DISQUS, COMMENT_LINES -> {
                charset.look(chunk, length, last);
                yield holdsNul(chunk, length) && !charset.isWide() ? Optional.of(notText()) : Optional.empty();
            }
        };
    }
}
