package dev.postbag.kit.outgoing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells addresses of the public internet from all others: the IANA registries of special-purpose addresses (RFC 6890 and
 * what follows it), and what holds an IPv4 address inside an IPv6 one.
 *
 * @param allowed ranges that are taken all the same, such as an intranet's
 */
public record PublicAddresses(List<Range> allowed) {

    private static final List<Range> SPECIAL = List.of(
            Range.of("0.0.0.0/8"),
            Range.of("10.0.0.0/8"),
            Range.of("100.64.0.0/10"),
            Range.of("127.0.0.0/8"),
            Range.of("169.254.0.0/16"),
            Range.of("172.16.0.0/12"),
            Range.of("192.0.0.0/24"),
            Range.of("192.0.2.0/24"),
            Range.of("192.88.99.0/24"),
            Range.of("192.168.0.0/16"),
            Range.of("198.18.0.0/15"),
            Range.of("198.51.100.0/24"),
            Range.of("203.0.113.0/24"),
            Range.of("224.0.0.0/4"),
            Range.of("240.0.0.0/4"));

    private static final Range GLOBAL_UNICAST = Range.of("2000::/3");

    /** Inside what is global by its prefix: tunnels that lead to any IPv4 address, documentation, benchmarks. */
    private static final List<Range> SPECIAL_6 =
            List.of(Range.of("2001::/23"), Range.of("2001:db8::/32"), Range.of("2002::/16"), Range.of("3fff::/20"));

    public PublicAddresses {
        allowed = List.copyOf(allowed);
    }

    /** The ranges as an operator writes them, such as {@code 10.1.0.0/16}. */
    public static PublicAddresses and(List<String> allowed) {
        return new PublicAddresses(allowed.stream().map(Range::of).toList());
    }

    /** Whether it is in one of the ranges that are taken though they are not public. */
    public boolean lists(InetAddress address) {
        return allowed.stream().anyMatch(range -> range.holds(address));
    }

    public boolean allows(InetAddress address) {
        if (lists(address)) {
            return true;
        }
        if (address instanceof Inet6Address) {
            return GLOBAL_UNICAST.holds(address) && SPECIAL_6.stream().noneMatch(range -> range.holds(address));
        }
        return SPECIAL.stream().noneMatch(range -> range.holds(address));
    }

    /** Addresses with the same first bits. */
    public record Range(InetAddress first, int bits) {

        /** @throws IllegalArgumentException when it is not an address in digits, or not followed by a number of bits that fits it */
        public static Range of(String written) {
            int slash = written.indexOf('/');
            String address = slash < 0 ? written : written.substring(0, slash);
            if (!address.matches("[0-9a-fA-F:.]+")) {
                throw new IllegalArgumentException("not a range of addresses: " + written);
            }
            try {
                InetAddress first = InetAddress.getByName(address);
                int most = first.getAddress().length * Byte.SIZE;
                int bits = slash < 0 ? most : Integer.parseInt(written.substring(slash + 1));
                if (bits < 0 || bits > most) {
                    throw new IllegalArgumentException("not a range of addresses: " + written);
                }
                return new Range(first, bits);
            } catch (UnknownHostException malformed) {
                throw new IllegalArgumentException("not a range of addresses: " + written, malformed);
            }
        }

        boolean holds(InetAddress address) {
            byte[] one = first.getAddress();
            byte[] other = address.getAddress();
            if (one.length != other.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if (((one[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
