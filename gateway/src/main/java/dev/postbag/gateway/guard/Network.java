package dev.postbag.gateway.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A range of addresses, such as {@code 10.0.0.0/8}, or one address. */
record Network(byte[] address, int prefix) {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    static Network of(String text) {
        String[] parts = text.strip().split("/", 2);
        try {
            if (!LITERAL.matcher(parts[0]).matches()) {
                throw new IllegalArgumentException("%s is no address and no network".formatted(text));
            }
            byte[] address = InetAddress.getByName(parts[0]).getAddress();
            int prefix = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
            if (prefix < 0 || prefix > address.length * 8) {
                throw new IllegalArgumentException("%s has no such prefix".formatted(text));
            }
            return new Network(address, prefix);
        } catch (UnknownHostException | NumberFormatException wrong) {
            throw new IllegalArgumentException("%s is no address and no network".formatted(text), wrong);
        }
    }

    /** One address, without the interface it may name; nothing where the text is none. */
    static Optional<Network> read(@Nullable String address) {
        try {
            return address == null || address.contains("/")
                    ? Optional.empty()
                    : Optional.of(of(address.split("%", 2)[0]));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    boolean contains(Network peer) {
        byte[] other = peer.address();
        if (other.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((other[bit / 8] & mask) != (address[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
