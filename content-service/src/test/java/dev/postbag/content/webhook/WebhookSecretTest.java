package dev.postbag.content.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    private static final Instant NOW = Instant.parse("2026-01-18T08:00:00Z");

    /** The example that Standard Webhooks publishes. */
    @Test
    void aMessageIsSignedAsStandardWebhooksSays() {
        WebhookSecret secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", null);

        assertThat(secret.sign(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330L),
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSecretIsRandomAndLongEnough() {
        String value = WebhookSecret.random().value();

        assertThat(value)
                .startsWith("whsec_")
                .isNotEqualTo(WebhookSecret.random().value());
        assertThat(Base64.getDecoder().decode(value.substring("whsec_".length())))
                .hasSizeBetween(24, 64);
    }

    @Test
    void aSecretIsInNoLog() {
        WebhookSecret secret = WebhookSecret.random();

        assertThat(Samples.webhook("w", NOW).toString() + secret)
                .doesNotContain("whsec_")
                .doesNotContain(secret.value());
    }

    @Test
    void theSecretBeforeSignsOnForADay() {
        Webhook before = Samples.webhook("w", NOW);
        Webhook rotated = before.withNewSecret(NOW);

        assertThat(rotated.secret()).isNotEqualTo(before.secret());
        assertThat(rotated.secretsAt(NOW.plusSeconds(86_399)))
                .extracting(WebhookSecret::value)
                .containsExactly(rotated.secret().value(), before.secret().value());
        assertThat(rotated.secretsAt(NOW.plusSeconds(86_400))).containsExactly(rotated.secret());
    }

    @Test
    void ofManyNewSecretsTheReceiversOwnSignsOnForAsLongAsThereIsRoom() {
        Webhook webhook = Samples.webhook("w", NOW);
        Webhook rotated = webhook;
        for (int times = 0; times < 9; times++) {
            rotated = rotated.withNewSecret(NOW.plusSeconds(times));
            assertThat(rotated.secretsAt(NOW)).hasSize(Math.min(times + 2, 5));
        }
        assertThat(rotated.withNewSecret(NOW.plusSeconds(90_000)).secrets()).hasSize(2);
    }
}
