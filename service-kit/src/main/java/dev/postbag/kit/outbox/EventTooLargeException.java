package dev.postbag.kit.outbox;

/** An event is over the limit: it is refused whole, never cut. */
public class EventTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int size;
    private final int limit;

    EventTooLargeException(String type, int size, int limit) {
        super("%s of %,d bytes is over the limit of %,d".formatted(type, size, limit));
        this.size = size;
        this.limit = limit;
    }

    /** In bytes of JSON, before compression. */
    public int size() {
        return size;
    }

    /** In bytes of JSON, before compression. */
    public int limit() {
        return limit;
    }
}
