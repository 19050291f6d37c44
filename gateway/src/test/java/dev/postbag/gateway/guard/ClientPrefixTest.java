package dev.postbag.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientPrefixTest {

    private static final TrustedProxies PROXIES = TrustedProxies.of(List.of("10.0.0.0/8", "127.0.0.2"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            10.0.0.1    | 203.0.113.7                 | 203.0.113.7
            10.0.0.1    | 198.51.100.1, 203.0.113.7   | 203.0.113.7
            10.0.0.1    | 203.0.113.7, 10.0.0.2       | 203.0.113.7
            10.0.0.1    | 203.0.113.7, nonsense       | 10.0.0.1
            10.0.0.1    | 198.51.100.1, 203.0.113.7:4 | 203.0.113.7
            10.0.0.1    | 203.0.113.7:4:5             | 10.0.0.1
            127.0.0.2   | 203.0.113.7                 | 203.0.113.7
            203.0.113.7 | 198.51.100.1                | 203.0.113.7
            """)
    void onlyTrustedProxiesSayWhoTheClientIs(String peer, String forwarded, String client) {
        assertThat(of(peer, forwarded))
                .hasValueSatisfying(prefix ->
                        assertThat(prefix.bytes()).isEqualTo(Network.of(client).address()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8:1:2:3::4", "[2001:db8:1:2:3::4]", "[2001:db8:1:2:3::4]:443"})
    void halfOfAnAddressOfVersionSixIsAHousehold(String forwarded) {
        assertThat(of("10.0.0.1", forwarded))
                .hasValueSatisfying(prefix ->
                        assertThat(prefix.bytes()).isEqualTo(new byte[] {0x20, 0x01, 0x0d, (byte) 0xb8, 0, 1, 0, 2}));
    }

    @Test
    void aClientOnThisMachineIsNone() {
        assertThat(of("127.0.0.1", "203.0.113.7")).isEmpty();
        assertThat(of("127.0.0.2", "")).isEmpty();
        assertThat(of("::1", "203.0.113.7")).isEmpty();
        assertThat(ClientPrefix.of(null, List.of(), PROXIES)).isEmpty();
    }

    private static Optional<ClientPrefix> of(String peer, String forwarded) {
        return ClientPrefix.of(peer, List.of(forwarded), PROXIES);
    }
}
