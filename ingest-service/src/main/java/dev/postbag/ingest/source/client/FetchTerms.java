package dev.postbag.ingest.source.client;

import dev.postbag.kit.outgoing.PublicAddresses;
import java.time.Duration;
import java.util.Locale;

/**
 * What a feed may be that is fetched.
 *
 * @param longest from the first request to the last byte, redirects and robots.txt included
 * @param maxBytes unpacked
 * @param userAgent how Postbag names itself to other servers, in robots.txt too
 */
public record FetchTerms(Duration longest, int maxBytes, PublicAddresses addresses, String userAgent) {

    /** The first word of the user agent, as robots.txt names it. */
    public String robotName() {
        return userAgent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
