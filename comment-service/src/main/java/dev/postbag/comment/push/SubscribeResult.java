package dev.postbag.comment.push;

import dev.postbag.comment.thread.Receipt;

/** What came of a wish to be told of something. */
public sealed interface SubscribeResult {

    /** @param receipt ends it */
    record Subscribed(Subscription subscription, Receipt receipt) implements SubscribeResult {}

    record Refused(Reason reason) implements SubscribeResult {}

    /** Why nobody is told. */
    enum Reason {
        NOT_OFFERED,
        UNKNOWN_SERVICE,
        NO_SUCH_POST,
        POST_WITHDRAWN,
        THREAD_CLOSED,
        NO_SUCH_COMMENT,
        TOO_MANY
    }
}
