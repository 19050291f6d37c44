package dev.postbag.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    private final PublicAddress own = new PublicAddress("http", "gateway:8080");

    @Test
    void aProxysWordIsTakenWhereItGaveOne() {
        assertThat(own.as("https", "news.example")).isEqualTo(new PublicAddress("https", "news.example"));
        assertThat(own.as(null, null)).isEqualTo(own);
    }

    @Test
    void theProxyNextToTheGatewayHasTheLastWord() {
        assertThat(own.as("http, https", "evil.example, news.example:8443"))
                .isEqualTo(new PublicAddress("https", "news.example:8443"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\"b", "a;b", "a/b", "user@host", "host:", "host:123456", "hö"})
    void whatIsNoHostIsPassedOver(String host) {
        assertThat(own.as("gopher", host)).isEqualTo(own);
    }

    @Test
    void theForwardedHeaderSaysNothingOfTheClient() {
        assertThat(new PublicAddress("https", "[2001:db8::1]:8443").forwarded())
                .isEqualTo("proto=https;host=\"[2001:db8::1]:8443\"");
    }
}
