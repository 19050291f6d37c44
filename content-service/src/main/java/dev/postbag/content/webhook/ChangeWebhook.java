package dev.postbag.content.webhook;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * The order to change a webhook; what is empty stays as it is.
 *
 * @param version the one that was seen
 */
public record ChangeWebhook(
        String id, long version, Optional<URI> url, Optional<Set<WebhookEvent>> events, Optional<Boolean> active) {}
