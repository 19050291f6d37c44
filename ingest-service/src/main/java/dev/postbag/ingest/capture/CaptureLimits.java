package dev.postbag.ingest.capture;

/**
 * What a capture may be, in bytes.
 *
 * @param maxBytes of a page or a feed, which is read whole
 * @param maxExportBytes of an export, which is read entry by entry
 */
public record CaptureLimits(long maxBytes, long maxExportBytes) {

    /** The most that any capture may be. */
    public long most() {
        return Math.max(maxBytes, maxExportBytes);
    }

    /** The most that a capture of this format may be. */
    public long of(CaptureFormat format) {
        return switch (format) {
            case PLAIN_TEXT, HTML, FEED, JSON_FEED -> maxBytes;
            case WXR, BLOGGER, BLOGGER_ZIP, DISQUS, COMMENT_LINES -> maxExportBytes;
        };
    }
}
