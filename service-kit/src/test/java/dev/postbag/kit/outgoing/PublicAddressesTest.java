package dev.postbag.kit.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private final PublicAddresses none = new PublicAddresses(List.of());

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.216.34", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"})
    void anAddressOfThePublicInternetIsAllowed(String address) throws UnknownHostException {
        assertThat(none.allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::"
            })
    void anyOtherIsNot(String address) throws UnknownHostException {
        assertThat(none.allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "10.1.255.255", "fd12::9"})
    void aRangeOfAnIntranetCanBeAllowed(String address) throws UnknownHostException {
        PublicAddresses some = new PublicAddresses(
                List.of(PublicAddresses.Range.of("10.1.0.0/16"), PublicAddresses.Range.of("fd12::/64")));

        assertThat(some.allows(InetAddress.getByName(address))).isTrue();
        assertThat(some.allows(InetAddress.getByName("10.2.0.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "intranet.example/8", ""})
    void whatIsNoRangeIsRefused(String written) {
        assertThatThrownBy(() -> PublicAddresses.Range.of(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
