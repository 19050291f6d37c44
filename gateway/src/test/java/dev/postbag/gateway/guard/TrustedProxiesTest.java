package dev.postbag.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @Test
    void nobodyIsTrustedUnlessNamed() {
        assertThat(TrustedProxies.of(List.of()).include("127.0.0.1")).isFalse();
        assertThat(TrustedProxies.of(List.of("10.0.0.1")).include("10.0.0.2")).isFalse();
        assertThat(TrustedProxies.of(List.of("10.0.0.1")).include(null)).isFalse();
    }

    @Test
    void aNetworkTakesInItsAddressesAndNoOthers() {
        TrustedProxies proxies = TrustedProxies.of(List.of("10.1.2.0/23", "fd00::/8"));

        assertThat(proxies.include("10.1.2.9")).isTrue();
        assertThat(proxies.include("10.1.3.255")).isTrue();
        assertThat(proxies.include("10.1.4.0")).isFalse();
        assertThat(proxies.include("fd12:3456::1")).isTrue();
        assertThat(proxies.include("fe80::1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "300.1.1.1"})
    void whatIsNoNetworkIsRefused(String text) {
        assertThatThrownBy(() -> TrustedProxies.of(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }
}
