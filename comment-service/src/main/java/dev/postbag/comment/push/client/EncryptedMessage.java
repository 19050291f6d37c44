package dev.postbag.comment.push.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import dev.postbag.comment.push.Device;
import dev.postbag.comment.push.PushMessage;
import dev.postbag.kit.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A message as a device's browser alone can read it (RFC 8291), as long as any other. */
final class EncryptedMessage {

    private static final int PLAIN_BYTES = 512;
    private static final int RECORD_SIZE_AT = 16;
    private static final int RECORD_SIZE = 4_096;
    private static final ObjectMapper JSON = Json.mapper();

    private EncryptedMessage() {}

    static byte[] of(PushMessage message, Device device) {
        UserAgentMessageEncryptionKeyInfo browser = UserAgentMessageEncryptionKeyInfo.of(
                device.key().bytes(), device.secret().bytes());
        byte[] encrypted = MessageEncryptions.of()
                .encrypt(browser, com.zerodeplibs.webpush.PushMessage.ofUTF8(padded(json(message))))
                .toBytes();
        // The library writes the record's own size; it has to be greater (RFC 8291, section 4).
        ByteBuffer.wrap(encrypted).putInt(RECORD_SIZE_AT, RECORD_SIZE);
        return encrypted;
    }

    private static String json(PushMessage message) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("type", message.type());
        parts.put("post", message.post());
        parts.put("links", Map.of("self", message.self()));
        try {
            return JSON.writeValueAsString(parts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts can be written as JSON", impossible);
        }
    }

    /** White space at its end means nothing in JSON, and hides from the push service what it is about. */
    private static String padded(String json) {
        int missing = PLAIN_BYTES - json.getBytes(StandardCharsets.UTF_8).length;
        return json + " ".repeat(Math.max(0, missing));
    }
}
