package dev.postbag.content.webhook.api;

import dev.postbag.content.webhook.WebhookEvent;
import dev.postbag.kit.outgoing.PublicAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what is wished of a webhook, as far as it can be had. */
@ApplicationScoped
public class WebhookWishes {

    private static final int LAST_PORT = 65_535;

    private final boolean alsoByHttp;

    /** By http only what an operator allows is called, so without any there is nothing to call. */
    WebhookWishes(PublicAddresses addresses) {
        this.alsoByHttp = !addresses.allowed().isEmpty();
    }

    /** Ends the request with 422 where it cannot be called. */
    URI address(String written) {
        try {
            URI address = new URI(written.strip());
            if (isHttp(address)
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getPort() != 0
                    && address.getPort() <= LAST_PORT) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            // Answered below, as an address of another kind is.
        }
        throw WebhookProblems.notAnAddress();
    }

    /** Ends the request with 400 where there is no such event, or none at all. */
    static Set<WebhookEvent> events(List<String> codes) {
        if (codes.isEmpty()) {
            throw WebhookProblems.invalid("/events", "must name one at least");
        }
        Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
        for (int place = 0; place < codes.size(); place++) {
            String pointer = "/events/" + place;
            events.add(WebhookEvent.read(codes.get(place))
                    .orElseThrow(() -> WebhookProblems.invalid(pointer, "is nothing that can be told")));
        }
        return events;
    }

    private boolean isHttp(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return scheme.equals("https") || alsoByHttp && scheme.equals("http");
    }
}
