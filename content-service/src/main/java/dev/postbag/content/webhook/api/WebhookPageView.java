package dev.postbag.content.webhook.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Part of the list of webhooks, as the API's document describes it. */
@Schema(name = "WebhookPage", description = "Part of the list of webhooks.")
public record WebhookPageView(
        @Schema(required = true) List<WebhookView> items,

        @Schema(description = "For the cursor parameter; not there at the end of the list.") @Nullable
        String nextCursor) {}
