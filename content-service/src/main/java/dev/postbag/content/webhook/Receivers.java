package dev.postbag.content.webhook;

import java.time.Duration;
import java.time.Instant;

/** Those who are told what happens. */
public interface Receivers {

    /** A call ends by then. */
    Duration LONGEST = Duration.ofSeconds(15);

    /**
     * Sends a message, signed with the webhook's secrets of that moment. Never throws for what a receiver or a network
     * does.
     */
    Answer call(Webhook webhook, Message message, Instant at);
}
