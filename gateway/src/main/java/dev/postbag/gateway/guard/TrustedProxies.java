package dev.postbag.gateway.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The proxies in front of the gateway whose word is taken; nobody's when none is named. */
public final class TrustedProxies {

    private final List<Network> networks;

    private TrustedProxies(List<Network> networks) {
        this.networks = networks;
    }

    /** @param networks addresses or networks, such as {@code 10.0.0.0/8} */
    public static TrustedProxies of(List<String> networks) {
        return new TrustedProxies(networks.stream().map(Network::of).toList());
    }

    /** @param address the peer's address, not its name */
    public boolean include(@Nullable String address) {
        return Network.read(address).filter(this::trust).isPresent();
    }

    boolean trust(Network peer) {
        return networks.stream().anyMatch(network -> network.contains(peer));
    }
}
