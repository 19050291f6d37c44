package dev.postbag.ingest.source.client;

import dev.postbag.ingest.source.FetchTerms;
import dev.postbag.ingest.source.PublicAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * An HTTP client that connects to public addresses only. The addresses are looked at when it connects, and those looked at
 * are those connected to, so a name that leads elsewhere the second time it is asked for gains nothing.
 */
final class GuardedClient {

    private static final Timeout CONNECT = Timeout.of(5, TimeUnit.SECONDS);
    private static final Timeout SILENCE = Timeout.of(10, TimeUnit.SECONDS);

    /** A host has an address that may not be connected to. */
    static final class ForbiddenAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        ForbiddenAddressException(String host) {
            super(host);
        }
    }

    private GuardedClient() {}

    static CloseableHttpClient of(FetchTerms terms) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Guard(terms.addresses()))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(SILENCE)
                                .build())
                        .build())
                .setUserAgent(terms.userAgent())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    private record Guard(PublicAddresses addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = InetAddress.getAllByName(host);
            for (InetAddress address : found) {
                if (!addresses.allows(address)) {
                    throw new ForbiddenAddressException(host);
                }
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
