package dev.postbag.content.quotation;

import dev.postbag.content.post.Address;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An article's address without what varies between links to it: also without the host for phones and the page for AMP. */
final class CitedAddress {

    private static final Pattern FOR_PHONES = Pattern.compile("^(?:m|mobile|amp)\\.(?=[^/?]+\\.[^/?]+)");
    private static final Pattern FOR_AMP = Pattern.compile("/amp(?=\\?|$)");

    private CitedAddress() {}

    static Optional<String> read(@Nullable String url) {
        return Address.read(url)
                .map(address -> FOR_PHONES.matcher(address.value()).replaceFirst(""))
                .map(address -> FOR_AMP.matcher(address).replaceFirst(""));
    }
}
