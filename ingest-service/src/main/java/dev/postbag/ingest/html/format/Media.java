package dev.postbag.ingest.html.format;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page shows out of another place: films, players, maps. */
final class Media {

    private Media() {}

    /** The address of what an element shows, or what it is; nothing when another element inside it says so. */
    static Optional<String> embedded(Element element) {
        String name = element.normalName();
        if (name.equals("object") && element.selectFirst("embed, iframe, img, video, audio") != null) {
            return Optional.empty();
        }
        String address = address(element, name);
        return Optional.of(address == null ? "<" + name + "> without an address" : address);
    }

    private static @Nullable String address(Element element, String name) {
        String own = Addresses.web(element, name.equals("object") ? "data" : "src");
        if (own != null) {
            return own;
        }
        Element source = element.selectFirst("source[src]");
        if (source != null) {
            return Addresses.web(source, "src");
        }
        Element parameter = element.selectFirst("param[name=movie], param[name=src]");
        return parameter == null ? Addresses.web(element, "data-src") : Addresses.web(parameter, "value");
    }
}
