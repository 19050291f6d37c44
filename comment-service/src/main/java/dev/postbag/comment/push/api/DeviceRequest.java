package dev.postbag.comment.push.api;

import dev.postbag.comment.push.Device;
import dev.postbag.comment.push.DeviceKey;
import dev.postbag.comment.push.DeviceSecret;
import dev.postbag.comment.push.Endpoint;
import dev.postbag.comment.push.Interest;
import dev.postbag.comment.push.Subscribe;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A device as its browser describes it, what {@code PushSubscription.toJSON()} gives, and of which posts it is to be told. */
@Schema(
        name = "PushDeviceRequest",
        description = "A device, as PushSubscription.toJSON() gives it, and of which new posts it is to be told.")
public record DeviceRequest(
        @Schema(
                description = "Where its push service takes messages for it.",
                examples = "https://fcm.googleapis.com/fcm/send/made-up-device",
                maxLength = Endpoint.LONGEST,
                required = true)
        @Nullable
        String endpoint,

        @Schema(required = true) @Nullable Keys keys,

        @Schema(
                description = "A topic's slug: it is told of new posts about that. Left out or null: of all.",
                examples = "canal",
                maxLength = LONGEST_SLUG,
                nullable = true)
        @Nullable
        String topic) {

    private static final int LONGEST_SLUG = 80;
    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(-[\\p{L}\\p{M}\\p{N}]+)*");

    /** What messages to a device are encrypted with. */
    @Schema(name = "PushDeviceKeys", description = "What messages to a device are encrypted with.")
    public record Keys(
            @Schema(
                    description = "The browser's public key on P-256, in base64url.",
                    examples =
                            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                    required = true)
            @Nullable
            String p256dh,

            @Schema(
                    description = "The secret shared with the browser, 16 bytes in base64url.",
                    examples = "BTBZMqHH6r4Tts7J_aSIgg",
                    required = true)
            @Nullable
            String auth) {}

    static Subscribe read(@Nullable DeviceRequest sent) {
        Device device = read(sent == null ? null : sent.endpoint(), sent == null ? null : sent.keys());
        @Nullable String topic = sent == null ? null : sent.topic();
        if (topic == null) {
            return new Subscribe(device, Interest.NEW_POSTS);
        }
        if (topic.length() > LONGEST_SLUG || !SLUG.matcher(topic).matches()) {
            throw PushProblems.invalid("/topic", "is no slug of a topic");
        }
        return new Subscribe(device, new Interest.NewPostsAbout(topic));
    }

    static Device read(@Nullable String endpoint, @Nullable Keys keys) {
        return new Device(
                read(endpoint, Endpoint::read, "/endpoint", "is no address of a push service"),
                read(keys == null ? null : keys.p256dh(), DeviceKey::read, "/keys/p256dh", "is no key on P-256"),
                read(keys == null ? null : keys.auth(), DeviceSecret::read, "/keys/auth", "must have 16 bytes"));
    }

    private static <T> T read(
            @Nullable String sent, Function<String, Optional<T>> reading, String pointer, String wrong) {
        return Optional.ofNullable(sent).flatMap(reading).orElseThrow(() -> PushProblems.invalid(pointer, wrong));
    }
}
