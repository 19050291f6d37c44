package dev.postbag.gateway.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** As much of a client's address as is one household's: all of an IPv4 address, the first half of an IPv6 one. */
public final class ClientPrefix {

    private static final int HALF_OF_IPV6 = 8;

    /** An address as some proxies write it, with its port or in brackets, such as {@code [2001:db8::1]:443}. */
    private static final Pattern WITH_PORT = Pattern.compile("\\[(?<six>[^]]+)](:\\d+)?|(?<four>[0-9.]+):\\d+");

    private final byte[] bytes;

    private ClientPrefix(byte[] address) {
        this.bytes = address.length > HALF_OF_IPV6 ? Arrays.copyOf(address, HALF_OF_IPV6) : address.clone();
    }

    /**
     * Nothing for a client on this machine: that is a proxy nobody named, or whoever runs the gateway.
     *
     * @param peer the peer's address, not its name
     * @param forwardedFor each {@code X-Forwarded-For} there is; taken from trusted proxies alone
     */
    public static Optional<ClientPrefix> of(@Nullable String peer, List<String> forwardedFor, TrustedProxies proxies) {
        Optional<Network> client = Network.read(peer);
        List<String> hops = List.of(String.join(",", forwardedFor).split(","));
        // The proxy next to the gateway writes last; what is in front of an untrusted hop anybody may have written.
        for (int hop = hops.size() - 1;
                hop >= 0 && client.filter(proxies::trust).isPresent();
                hop--) {
            Optional<Network> before = addressIn(hops.get(hop).strip());
            if (before.isEmpty()) {
                break;
            }
            client = before;
        }
        return client.map(Network::address).filter(address -> !isOwn(address)).map(ClientPrefix::new);
    }

    private static Optional<Network> addressIn(String hop) {
        Matcher withPort = WITH_PORT.matcher(hop);
        if (!withPort.matches()) {
            return Network.read(hop);
        }
        String six = withPort.group("six");
        return Network.read(six == null ? withPort.group("four") : six);
    }

    private static boolean isOwn(byte[] address) {
        try {
            return InetAddress.getByAddress(address).isLoopbackAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("An address has 4 or 16 bytes", impossible);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "ClientPrefix[…]";
    }
}
