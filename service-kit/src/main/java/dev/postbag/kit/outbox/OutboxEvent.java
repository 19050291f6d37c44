package dev.postbag.kit.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits in the document it tells of until it is published.
 *
 * @param data the body, JSON
 * @param traceparent the trace it belongs to (W3C Trace Context), if any
 */
public record OutboxEvent(
        String id,
        String type,
        String topic,
        String key,
        Instant time,
        String data,
        @Nullable String traceparent) {}
