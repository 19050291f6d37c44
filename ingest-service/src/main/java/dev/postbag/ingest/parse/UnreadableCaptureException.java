package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.ReadingFailure;

/** A capture cannot be read, and trying again would not help. */
public final class UnreadableCaptureException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ReadingFailure failure;

    /**
     * As its reader says it.
     *
     * @param reason a stable word
     * @param detail a sentence for people, without any of the capture's own words
     */
    public UnreadableCaptureException(String reason, String detail) {
        super(reason + ": " + detail);
        this.failure = new ReadingFailure(reason, detail);
    }

    public ReadingFailure failure() {
        return failure;
    }
}
