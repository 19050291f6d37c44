package dev.postbag.comment.push.api;

import dev.postbag.comment.push.SubscribeResult;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as the device gets it. */
@Schema(name = "PushSubscribed", description = "That the device is told of something, and what ends it.")
public record SubscribedView(
        @Schema(examples = "s6vd2n7pqx3mwy5zt6rb2hjcfa", required = true)
        String id,

        @Schema(
                description = "Ends it: send it in the Receipt header of a DELETE. The same for the same device and"
                        + " thing.",
                examples = "pV3m0Hc6wq0y2Jb1uT9dQm4Yx5o8Zr7Lk2Nf6Sg1AaE",
                required = true)
        String receipt,

        @Schema(
                description = "When it ends where it is not asked for again.",
                examples = "2026-04-18T00:00:00Z",
                required = true)
        Instant endsAt) {

    static SubscribedView of(SubscribeResult.Subscribed subscribed) {
        return new SubscribedView(
                subscribed.subscription().id(),
                subscribed.receipt().secret(),
                subscribed.subscription().endsAt());
    }
}
