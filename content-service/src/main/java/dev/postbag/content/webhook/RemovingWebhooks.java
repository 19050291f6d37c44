package dev.postbag.content.webhook;

import jakarta.enterprise.context.ApplicationScoped;

/** Removes a webhook with all that was, or was to be, delivered to it. */
@ApplicationScoped
public class RemovingWebhooks {

    private final Webhooks webhooks;
    private final Deliveries deliveries;

    public RemovingWebhooks(Webhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    /** Whether there was one. */
    public boolean remove(String id) {
        boolean there = webhooks.remove(id);
        // Asked for again it finds what a dying process left.
        deliveries.removeAllOf(id);
        return there;
    }
}
