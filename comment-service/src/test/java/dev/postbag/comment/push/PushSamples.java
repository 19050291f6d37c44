package dev.postbag.comment.push;

import dev.postbag.local.desk.PushKeys;
import dev.postbag.testkit.PushBrowser;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Devices and keys that tests need, each new. */
public final class PushSamples {

    public static final Duration PAUSE = Duration.ofMinutes(5);

    private PushSamples() {}

    public static VapidKeys keys() {
        PushKeys made = PushKeys.fresh();
        return VapidKeys.of(made.publicKey(), made.privateKey());
    }

    public static Device device(String endpoint) {
        return device(endpoint, PushBrowser.fresh());
    }

    public static Device device(String endpoint, PushBrowser browser) {
        return new Device(
                Endpoint.read(endpoint).orElseThrow(),
                DeviceKey.read(browser.p256dh()).orElseThrow(),
                DeviceSecret.read(browser.auth()).orElseThrow());
    }

    /** Those of a blog that writes to {@code push.example} and to this machine. */
    public static PushTerms terms(Optional<VapidKeys> keys) {
        return new PushTerms(
                keys,
                new KnownServices(List.of("push.example", "slow.example", "http://127.0.0.1")),
                Optional.of("mailto:desk@blog.example"),
                PAUSE,
                Duration.ofDays(90),
                3);
    }
}
