package dev.postbag.comment.push;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The push services that are written to, and nobody else.
 *
 * @param names hosts that are spoken to by https, {@code *.} before one for all below it; {@code http://} before one, at
 *     any port, is for tests and one's own machine
 */
public record KnownServices(List<String> names) {

    private static final String PLAIN = "http://";
    private static final String ANY = "*.";
    private static final int HTTPS = 443;

    public KnownServices {
        names = List.copyOf(names);
    }

    /** The name of the service that has this endpoint. */
    public Optional<String> of(Endpoint endpoint) {
        return names.stream().filter(name -> has(name, endpoint.address())).findFirst();
    }

    private static boolean has(String name, URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        if (name.startsWith(PLAIN)) {
            return "http".equalsIgnoreCase(address.getScheme()) && name.equals(PLAIN + host);
        }
        boolean standard = address.getPort() == -1 || address.getPort() == HTTPS;
        boolean known = name.startsWith(ANY) ? host.endsWith(name.substring(1)) : host.equals(name);
        return "https".equalsIgnoreCase(address.getScheme()) && standard && known;
    }
}
