package dev.postbag.comment.imported;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address of a page, written so that the ways one page is linked to are one: without scheme, {@code www.}, default
 * port, fragment, trailing slash, what follows readers around, and the mark of a view for telephones.
 */
record WebAddress(String text) {

    private static final Pattern FOLLOWING = Pattern.compile(
            "(utm_.*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|ref|ref_src|replytocom|showcomment|spref)=.*",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> TELEPHONE_VIEW = Set.of("m=1", "m=0", "amp", "amp=1");
    private static final Pattern UNSAFE = Pattern.compile("[^\\x21-\\x7e]|[\"<>\\\\^`{|}]|%(?!\\p{XDigit}{2})");
    private static final Pattern ESCAPE = Pattern.compile("%\\p{XDigit}{2}");
    private static final Pattern WWW = Pattern.compile("^www\\d?\\.");

    static Optional<WebAddress> read(String permalink) {
        try {
            URI address = new URI(escaped(permalink.strip()));
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            @Nullable String authority = address.getRawAuthority();
            if (!scheme.equals("http") && !scheme.equals("https") || authority == null) {
                return Optional.empty();
            }
            String host = hostOf(authority);
            return host.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new WebAddress(host + pathOf(address) + queryOf(address)));
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String hostOf(String authority) {
        String named = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":(80|443)?$", "");
        String host = WWW.matcher(named.toLowerCase(Locale.ROOT)).replaceFirst("");
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static String pathOf(URI address) {
        String path = Optional.ofNullable(address.getRawPath()).orElse("");
        return path.replaceAll("/{2,}", "/").replaceFirst("/$", "");
    }

    private static String queryOf(URI address) {
        @Nullable String query = address.getRawQuery();
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty())
                .filter(part -> !FOLLOWING.matcher(part).matches() && !TELEPHONE_VIEW.contains(part))
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    /** As browsers write it: what may not stand in an address is escaped, and escapes are in capitals. */
    private static String escaped(String written) {
        int host = written.indexOf("://") + 3;
        int path = written.indexOf('/', Math.max(host, 0));
        String rest = path < 0 ? "" : written.substring(path);
        String start = path < 0 ? written : written.substring(0, path);
        int named = start.indexOf("://");
        String ascii = named < 0 ? start : start.substring(0, named + 3) + ascii(start.substring(named + 3));
        String safe = UNSAFE.matcher(rest)
                .replaceAll(found ->
                        found.group().equals(" ") ? "%20" : URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
        return ascii + ESCAPE.matcher(safe).replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
    }

    private static String ascii(String authority) {
        return authority.chars().allMatch(character -> character < 128) ? authority : IDN.toASCII(authority);
    }
}
