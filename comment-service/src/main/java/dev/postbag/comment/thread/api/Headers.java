package dev.postbag.comment.thread.api;

/** The names of the request headers that contributors use. */
final class Headers {

    static final String CONTRIBUTOR = "Postbag-Contributor";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String RECEIPT = "Receipt";

    private Headers() {}
}
