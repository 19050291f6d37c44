package dev.postbag.comment.push;

import java.util.Base64;
import java.util.Optional;

/** The key that messages to one device are encrypted for ({@code p256dh}), in base64url without padding. */
public record DeviceKey(String text) {

    /** Nothing where the text is no point of the curve P-256. */
    public static Optional<DeviceKey> read(String text) {
        return bytes(text).filter(bytes -> P256.publicKey(bytes).isPresent()).map(DeviceKey::of);
    }

    static DeviceKey of(byte[] bytes) {
        return new DeviceKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] bytes() {
        return Base64.getUrlDecoder().decode(text);
    }

    /** Nothing where the text is no base64url, with or without padding. */
    static Optional<byte[]> bytes(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "DeviceKey[…]";
    }
}
