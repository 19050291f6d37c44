package dev.postbag.content.webhook.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a webhook is to be from now on, as it comes. */
@Schema(name = "WebhookChangeRequest", description = "What a webhook is to be; what is left out stays as it is.")
public record WebhookChangeRequest(
        @Schema(description = "Where it is called: https, public.", examples = "https://letters.example/hooks/postbag")
        @Nullable
        @Size(max = 2048)
        String url,

        @Schema(
                description = "What it is told of: " + WebhookView.EVENTS + ".",
                examples = "[\"post.published\", \"post.withdrawn\"]")
        @Nullable
        @Size(max = 20)
        List<@NotNull String> events,

        @Schema(
                description = "Whether it is told anything; what happens while it is not is never told.",
                examples = "true")
        @Nullable
        Boolean active) {}
