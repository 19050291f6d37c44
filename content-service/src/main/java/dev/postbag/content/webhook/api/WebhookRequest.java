package dev.postbag.content.webhook.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook to add, as it comes. */
@Schema(name = "WebhookRequest", description = "A webhook to add.")
public record WebhookRequest(
        @Schema(
                description = "Where it is called: https, public.",
                examples = "https://letters.example/hooks/postbag",
                required = true)
        @NotBlank
        @Size(max = 2048)
        String url,

        @Schema(
                description = "What it is told of: " + WebhookView.EVENTS + ". Left out: all of these.",
                examples = "[\"post.published\", \"post.withdrawn\"]")
        @Nullable
        @Size(max = 20)
        List<@NotNull String> events) {}
