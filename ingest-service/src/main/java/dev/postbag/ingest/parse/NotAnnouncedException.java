package dev.postbag.ingest.parse;

/** What was read is kept, but others may not have been told of it: it is to be kept, and told, again. */
public final class NotAnnouncedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAnnouncedException(RuntimeException cause) {
        super(cause);
    }
}
