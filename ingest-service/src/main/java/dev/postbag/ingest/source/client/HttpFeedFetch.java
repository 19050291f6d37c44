package dev.postbag.ingest.source.client;

import dev.postbag.ingest.source.FeedFetch;
import dev.postbag.ingest.source.Source;
import dev.postbag.kit.outgoing.GuardedClient;
import dev.postbag.kit.outgoing.RetryAfter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** Feeds over HTTP: public addresses only, followed through redirects step by step, within a time and a size. */
@ApplicationScoped
public class HttpFeedFetch implements FeedFetch {

    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9,"
                    + " text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5";

    private final CloseableHttpClient http;
    private final Robots robots;
    private final FetchTerms terms;
    private final Clock clock;

    public HttpFeedFetch(FetchTerms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
        this.http = GuardedClient.of(terms.addresses()::allows, terms.userAgent(), SILENCE);
        this.robots = new Robots(http, terms, clock);
    }

    @PreDestroy
    void close() throws IOException {
        http.close();
    }

    @Override
    public Fetched fetch(URI url, Source.@Nullable Validators validators) {
        Instant deadline = clock.instant().plus(terms.longest());
        URI at = url;
        try {
            for (int step = 0; step <= MOST_REDIRECTS; step++) {
                if (!robots.allow(at, deadline)) {
                    return new Failed("robots", "The site's robots.txt asks not to fetch this address.", null);
                }
                switch (ask(at, validators, deadline)) {
                    case Redirected(URI next) -> at = next;
                    case Answered(Fetched fetched) -> {
                        return fetched;
                    }
                }
            }
            return new Failed("redirects", "It redirects more than %d times.".formatted(MOST_REDIRECTS), null);
        } catch (GuardedClient.ForbiddenAddressException forbidden) {
            return new Failed("forbidden-address", "Its host has an address that is not public.", null);
        } catch (BoundedBody.TooMuchException tooMuch) {
            return new Failed("too-large", "It is larger than %d bytes.".formatted(terms.maxBytes()), null);
        } catch (BoundedBody.TooLateException tooLate) {
            return new Failed(
                    "too-slow",
                    "It took longer than %d s.".formatted(terms.longest().toSeconds()),
                    null);
        } catch (IOException | IllegalArgumentException outOfReach) {
            return new Failed(
                    "out-of-reach",
                    "It could not be fetched: " + outOfReach.getClass().getSimpleName() + ".",
                    null);
        }
    }

    private sealed interface Step {}

    private record Redirected(URI to) implements Step {}

    private record Answered(Fetched fetched) implements Step {}

    private Step ask(URI url, Source.@Nullable Validators validators, Instant deadline) throws IOException {
        HttpGet request = new HttpGet(url);
        request.setHeader(HttpHeaders.ACCEPT, ACCEPT);
        if (validators != null && validators.etag() != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, validators.etag());
        }
        if (validators != null && validators.lastModified() != null) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, validators.lastModified());
        }
        return http.execute(request, answer -> {
            int status = answer.getCode();
            if (status == HttpStatus.SC_NOT_MODIFIED) {
                return new Answered(new NotModified());
            }
            if (REDIRECTS.contains(status)) {
                return redirected(url, header(answer, HttpHeaders.LOCATION));
            }
            if (status != HttpStatus.SC_OK) {
                return new Answered(new Failed(
                        "http-" + status,
                        "The server answered %d.".formatted(status),
                        RetryAfter.read(header(answer, HttpHeaders.RETRY_AFTER), clock.instant())));
            }
            return new Answered(bytes(url, answer, deadline));
        });
    }

    private Bytes bytes(URI url, ClassicHttpResponse answer, Instant deadline) throws IOException {
        byte[] body = BoundedBody.read(answer.getEntity(), terms.maxBytes(), deadline, clock);
        ContentType type = answer.getEntity() == null
                ? null
                : ContentType.parseLenient(answer.getEntity().getContentType());
        String mediaType = type == null || type.getMimeType() == null ? "application/octet-stream" : type.getMimeType();
        return new Bytes(
                body,
                mediaType.toLowerCase(Locale.ROOT),
                url,
                new Source.Validators(header(answer, HttpHeaders.ETAG), header(answer, HttpHeaders.LAST_MODIFIED)));
    }

    private static Step redirected(URI from, @Nullable String location) {
        if (location == null) {
            return new Answered(new Failed("redirects", "It redirects to nowhere.", null));
        }
        URI to = from.resolve(location);
        return Source.mayBeFollowed(to)
                ? new Redirected(to)
                : new Answered(new Failed("redirects", "It redirects to what is no http or https address.", null));
    }

    static @Nullable String header(ClassicHttpResponse answer, String name) {
        Header header = answer.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}
