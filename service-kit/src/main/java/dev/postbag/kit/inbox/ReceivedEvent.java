package dev.postbag.kit.inbox;

import dev.postbag.contracts.Event;
import java.time.Instant;

/**
 * An event as a consumer gets it. It may come twice, or late.
 *
 * @param id the CloudEvents id: the same each time the event comes
 * @param retold whether it says again how something is: no news for whoever tells others what happens
 */
public record ReceivedEvent<E extends Event>(String id, Instant time, E event, boolean retold) {}
