package dev.postbag.content.webhook.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Part of a list of deliveries, as the API's document describes it. */
@Schema(name = "WebhookDeliveryPage", description = "Part of a list of messages to webhooks.")
public record DeliveryPageView(
        @Schema(required = true) List<DeliveryView> items,

        @Schema(description = "For the cursor parameter; not there at the end of the list.") @Nullable
        String nextCursor) {}
