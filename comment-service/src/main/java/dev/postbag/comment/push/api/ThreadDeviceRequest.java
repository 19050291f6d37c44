package dev.postbag.comment.push.api;

import dev.postbag.comment.push.Device;
import dev.postbag.comment.push.Endpoint;
import dev.postbag.comment.push.Interest;
import dev.postbag.comment.push.Subscribe;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A device, and of what in a thread it is to be told. */
@Schema(name = "ThreadPushDeviceRequest", description = "A device, and of what in the thread it is to be told.")
public record ThreadDeviceRequest(
        @Schema(
                description = "Where its push service takes messages for it.",
                examples = "https://fcm.googleapis.com/fcm/send/made-up-device",
                maxLength = Endpoint.LONGEST,
                required = true)
        @Nullable
        String endpoint,

        @Schema(required = true) DeviceRequest.@Nullable Keys keys,

        @Schema(
                description = "A comment's id: it is told of what answers that directly. Left out or null: of each new"
                        + " comment in the thread.",
                examples = "m2vd2n7pqx3mwy5zt6rb2hjcfa",
                nullable = true)
        @Nullable
        String comment) {

    static Subscribe read(@Nullable ThreadDeviceRequest sent, String post) {
        Device device = DeviceRequest.read(sent == null ? null : sent.endpoint(), sent == null ? null : sent.keys());
        String comment = sent == null ? null : sent.comment();
        return new Subscribe(
                device, comment == null ? new Interest.InThread(post) : new Interest.Replies(post, comment));
    }
}
