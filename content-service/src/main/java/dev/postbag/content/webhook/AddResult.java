package dev.postbag.content.webhook;

/** What became of the order to add a webhook. */
public sealed interface AddResult {

    /** It is there, from now on or since the same order came before. */
    record Added(Webhook webhook) implements AddResult {}

    /** The order's key came with another order, or came a day ago. */
    record KeyReused() implements AddResult {}

    /** There are as many as there may be. */
    record TooMany(int most) implements AddResult {}
}
