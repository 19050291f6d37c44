package dev.postbag.gateway.guard;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the client believes it is talking to: what links in answers are built from. */
public record PublicAddress(String scheme, String host) {

    /** Under this name the address of a request is kept with it. */
    public static final String KEY = PublicAddress.class.getName();

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9._-]+(:[0-9]{1,5})?|\\[[0-9a-fA-F:.]+](:[0-9]{1,5})?");

    /** Takes a trusted proxy's word where it gave one that can be used. */
    public PublicAddress as(@Nullable String forwardedScheme, @Nullable String forwardedHost) {
        String scheme = last(forwardedScheme);
        String host = last(forwardedHost);
        return new PublicAddress(
                scheme.equals("http") || scheme.equals("https") ? scheme : this.scheme,
                isHost(host) ? host : this.host);
    }

    public static boolean isHost(String host) {
        return HOST.matcher(host).matches();
    }

    /** As the {@code Forwarded} header says it (RFC 7239), without saying for whom. */
    public String forwarded() {
        return "proto=%s;host=\"%s\"".formatted(scheme, host);
    }

    /** The proxy next to the gateway writes last. */
    private static String last(@Nullable String list) {
        return list == null ? "" : list.substring(list.lastIndexOf(',') + 1).strip();
    }
}
