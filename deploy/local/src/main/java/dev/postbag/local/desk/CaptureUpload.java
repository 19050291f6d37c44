package dev.postbag.local.desk;

import java.nio.file.Path;
import java.util.Optional;

/** A file to hand in as a capture, with what is known of where and when it was obtained. */
public record CaptureUpload(
        Path file, String mediaType, Optional<String> charset, Optional<String> source, Optional<String> capturedAt) {

    /** Plain text in UTF-8 of which nothing more is known. */
    public static CaptureUpload plainText(Path file) {
        return new CaptureUpload(file, "text/plain", Optional.of("UTF-8"), Optional.empty(), Optional.empty());
    }

    String contentType() {
        return charset.map(name -> mediaType + "; charset=" + name).orElse(mediaType);
    }
}
