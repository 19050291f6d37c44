package dev.postbag.gateway.deeplink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AndroidAppTest {

    private static final String FINGERPRINT = "14:6D:E9:83" + ":00".repeat(28);

    @Test
    void anAppIsItsPackageAndItsFingerprint() {
        assertThat(AndroidApp.read(" example.reader=" + FINGERPRINT))
                .isEqualTo(new AndroidApp("example.reader", FINGERPRINT));
    }

    @Test
    void whatIsNoneIsRefusedWithWordsThatSayHowItIsWritten() {
        for (String none : List.of("example.reader", "reader=" + FINGERPRINT, "example.reader=14:6D", "")) {
            assertThatThrownBy(() -> AndroidApp.read(none)).hasMessageContaining("package=fingerprint");
        }
    }
}
