package dev.postbag.comment.push.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The key that browsers subscribe with. */
@Schema(name = "PushKey", description = "The key that browsers subscribe with.")
public record PushKeyView(
        @Schema(
                description = "The VAPID public key, in base64url: the applicationServerKey of pushManager.subscribe.",
                examples = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
                required = true)
        String publicKey) {}
