package dev.postbag.comment.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.local.desk.PushKeys;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceTest {

    private static final KnownServices SERVICES =
            new KnownServices(List.of("fcm.googleapis.com", "*.push.services.mozilla.com", "http://127.0.0.1"));

    @Test
    void theServicesThatAreConfiguredAreKnownAndNoOthers() {
        assertThat(serviceOf("https://fcm.googleapis.com/fcm/send/x")).isEqualTo("fcm.googleapis.com");
        assertThat(serviceOf("HTTPS://FCM.googleapis.com:443/x")).isEqualTo("fcm.googleapis.com");
        assertThat(serviceOf("https://updates.push.services.mozilla.com/x")).isEqualTo("*.push.services.mozilla.com");
        assertThat(serviceOf("http://127.0.0.1:9/x")).isEqualTo("http://127.0.0.1");
    }

    @Test
    void nothingElseIsWrittenTo() {
        for (String other : List.of(
                "http://fcm.googleapis.com/x",
                "https://fcm.googleapis.com:8443/x",
                "https://evil.example/fcm.googleapis.com",
                "https://fcm.googleapis.com.evil.example/x",
                "https://evilfcm.googleapis.com/x",
                "https://push.services.mozilla.com/x",
                "https://evilpush.services.mozilla.com/x",
                "https://127.0.0.1/x",
                "http://127.0.0.1.evil.example/x",
                "http://localhost/x",
                "http://[::1]/x")) {
            assertThat(serviceOf(other)).as(other).isEmpty();
        }
    }

    @Test
    void whatIsNoAddressIsNoEndpoint() {
        for (String other : List.of(
                "",
                "/fcm/send/x",
                "mailto:x@fcm.googleapis.com",
                "https:///x",
                "https://user@fcm.googleapis.com/x",
                "https://fcm.googleapis.com/x#y",
                "https://fcm.googleapis.com/\u00e9",
                "https://fcm.googleapis.com/ x",
                "https://fcm.googleapis.com/\nx",
                "https://fcm.googleapis.com/" + "x".repeat(Endpoint.LONGEST))) {
            assertThat(Endpoint.read(other)).as(other).isEmpty();
        }
    }

    @Test
    void aKeyIsAPointOfTheCurve() {
        String key = PushKeys.fresh().publicKey();
        byte[] beside = Base64.getUrlDecoder().decode(key);
        beside[40] ^= 1;

        assertThat(DeviceKey.read(key)).contains(new DeviceKey(key));
        assertThat(DeviceKey.read(key + "=")).contains(new DeviceKey(key));
        assertThat(DeviceKey.read(Base64.getUrlEncoder().encodeToString(beside)))
                .isEmpty();
        assertThat(DeviceKey.read(Base64.getUrlEncoder().encodeToString(new byte[65])))
                .isEmpty();
        assertThat(DeviceKey.read(key.substring(4))).isEmpty();
        assertThat(DeviceKey.read("no key!")).isEmpty();
    }

    @Test
    void aSecretHasSixteenBytes() {
        assertThat(DeviceSecret.read("BTBZMqHH6r4Tts7J_aSIgg")).isPresent();
        assertThat(DeviceSecret.read("BTBZMqHH6r4Tts7J_aSIgg==")).isPresent();
        assertThat(DeviceSecret.read("BTBZMqHH6r4Tts7J")).isEmpty();
    }

    @Test
    void keysThatAreNoPairAreRefused() {
        PushKeys one = PushKeys.fresh();
        PushKeys other = PushKeys.fresh();

        assertThat(VapidKeys.of(one.publicKey(), one.privateKey()).publicText()).isEqualTo(one.publicKey());
        assertThatThrownBy(() -> VapidKeys.of(one.publicKey(), other.privateKey()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(other.privateKey());
        assertThatThrownBy(() -> VapidKeys.of(one.publicKey(), "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String serviceOf(String endpoint) {
        return SERVICES.of(Endpoint.read(endpoint).orElseThrow()).orElse("");
    }
}
