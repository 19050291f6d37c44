package dev.postbag.content.post;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address elsewhere that means one post, without what does not matter to that: {@code harbour.example/2025/08/a} is
 * the same with http or https, with www, with a slash at its end, with a fragment, with {@code m=1} for phones, or with
 * the parameters that trackers add.
 */
public record Address(String value) {

    private static final int LONGEST = 1_500;
    private static final Pattern WITHOUT_MEANING = Pattern.compile(
            "utm_[a-z_]+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|m|amp|ref_src", Pattern.CASE_INSENSITIVE);

    /** Nothing when it is not an absolute web address, or that of a whole site: a home page means no one post. */
    public static Optional<Address> read(@Nullable String url) {
        if (url == null || url.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(url.strip());
            @Nullable String scheme = uri.getScheme();
            @Nullable String host = uri.getHost();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            if (!web || host == null) {
                return Optional.empty();
            }
            String rest = path(uri) + query(uri.getRawQuery());
            return rest.isEmpty() ? Optional.empty() : Optional.of(new Address(host(uri, host) + rest));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static String host(URI uri, String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String bare = lower.startsWith("www.") ? lower.substring(4) : lower;
        boolean usual = uri.getPort() < 0 || uri.getPort() == 80 || uri.getPort() == 443;
        return usual ? bare : bare + ":" + uri.getPort();
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String query(@Nullable String query) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .filter(parameter ->
                        !WITHOUT_MEANING.matcher(parameter.split("=", 2)[0]).matches())
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    @Override
    public String toString() {
        return value;
    }
}
