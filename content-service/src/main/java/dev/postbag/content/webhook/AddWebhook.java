package dev.postbag.content.webhook;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The order to tell an address what happens. */
public record AddWebhook(URI url, Set<WebhookEvent> events, Optional<String> idempotencyKey) {

    public AddWebhook {
        events = Set.copyOf(events);
    }

    String print() {
        return events.stream().map(WebhookEvent::code).sorted().collect(Collectors.joining(",")) + " " + url;
    }
}
