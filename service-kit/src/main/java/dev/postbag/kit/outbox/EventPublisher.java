package dev.postbag.kit.outbox;

import java.util.concurrent.CompletionStage;

/** Sends an event to its topic. */
@FunctionalInterface
public interface EventPublisher {

    /** Completes when the topic has it safely; fails when it may not. */
    CompletionStage<Void> publish(OutboxEvent event);
}
