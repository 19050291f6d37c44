package dev.postbag.comment.push;

import java.util.Base64;
import java.util.Optional;

/** What a device and those who may write to it both know ({@code auth}), in base64url without padding. */
public record DeviceSecret(String text) {

    static final int BYTES = 16;

    /** Nothing where the text is not 128 bits. */
    public static Optional<DeviceSecret> read(String text) {
        return DeviceKey.bytes(text).filter(bytes -> bytes.length == BYTES).map(DeviceSecret::of);
    }

    static DeviceSecret of(byte[] bytes) {
        return new DeviceSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] bytes() {
        return Base64.getUrlDecoder().decode(text);
    }

    @Override
    public String toString() {
        return "DeviceSecret[…]";
    }
}
