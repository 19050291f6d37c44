package dev.postbag.content.webhook;

/** What became of the order to change a webhook. */
public sealed interface ChangeResult {

    /** It is so. */
    record Changed(Webhook webhook) implements ChangeResult {}

    /** There is none. */
    record NoSuchWebhook() implements ChangeResult {}

    /** It is not the version that was seen. */
    record ChangedSince() implements ChangeResult {}
}
