package dev.postbag.ingest.capture;

import java.util.Optional;
import java.util.regex.Pattern;

/** A capture's name: the SHA-256 of its bytes, in lower-case hex. */
public record CaptureId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public CaptureId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a capture's id: " + value);
        }
    }

    /** The id a word stands for; nothing when no capture can have it. */
    public static Optional<CaptureId> parse(String word) {
        return FORM.matcher(word).matches() ? Optional.of(new CaptureId(word)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
