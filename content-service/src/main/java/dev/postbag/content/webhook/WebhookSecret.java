package dev.postbag.content.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook's messages are signed with, as Standard Webhooks writes it: {@code whsec_} and base64.
 *
 * @param endsAt until when it signs, once another has taken its place
 */
public record WebhookSecret(String value, @Nullable Instant endsAt) {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public WebhookSecret {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("not a secret of a webhook");
        }
    }

    static WebhookSecret random() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(key), null);
    }

    WebhookSecret endingAt(Instant end) {
        return endsAt == null ? new WebhookSecret(value, end) : this;
    }

    boolean isGoodAt(Instant now) {
        return endsAt == null || endsAt.isAfter(now);
    }

    /** The signature of a message: HMAC-SHA256 over id, time and body, as {@code v1,} and base64. */
    public String sign(String message, Instant at, String body) {
        String signed = message + "." + at.getEpochSecond() + "." + body;
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(value.substring(PREFIX.length())), ALGORITHM));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }

    /** Without the secret, so that no log has it. */
    @Override
    public String toString() {
        return "WebhookSecret[endsAt=" + endsAt + "]";
    }
}
