package dev.postbag.comment.push.client;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.header.TTL;
import com.zerodeplibs.webpush.header.Topic;
import com.zerodeplibs.webpush.header.Urgency;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import dev.postbag.comment.push.Delivery;
import dev.postbag.comment.push.Device;
import dev.postbag.comment.push.PushMessage;
import dev.postbag.comment.push.PushServices;
import dev.postbag.comment.push.PushTerms;
import dev.postbag.comment.push.VapidKeys;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Push services over HTTP (RFC 8030). No failure is passed on: its message may hold an endpoint. The JDK's client is not
 * traced, so no trace has one either.
 */
@ApplicationScoped
public class HttpPushServices implements PushServices {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration TOKEN_LASTS = Duration.ofHours(1);
    private static final long KEPT_HOURS = 24;
    private static final int GONE = 410;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Optional<VAPIDKeyPair> keys;
    private final PushTerms terms;
    private final Clock clock;
    private final Duration patience;

    @Inject
    public HttpPushServices(PushTerms terms, Clock clock) {
        this(terms, clock, LONGEST);
    }

    /** @param patience how long an answer may take */
    HttpPushServices(PushTerms terms, Clock clock, Duration patience) {
        this.patience = patience;
        this.terms = terms;
        this.clock = clock;
        this.keys = terms.keys().map(HttpPushServices::pairOf);
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    @Override
    public Delivery deliver(Device device, PushMessage message, String topic) {
        CompletableFuture<HttpResponse<Void>> asked =
                http.sendAsync(request(device, message, topic), BodyHandlers.discarding());
        try {
            return read(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException outOfReach) {
            asked.cancel(true);
            return new Delivery.Later(Optional.empty());
        } catch (InterruptedException interrupted) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return new Delivery.Later(Optional.empty());
        }
    }

    private HttpRequest request(Device device, PushMessage message, String topic) {
        URI endpoint = device.endpoint().address();
        return HttpRequest.newBuilder(endpoint)
                .header("Authorization", authorization(endpoint))
                .header("Content-Encoding", "aes128gcm")
                .header("Content-Type", "application/octet-stream")
                .header(TTL.HEADER_NAME, String.valueOf(TTL.hours(KEPT_HOURS)))
                .header(Urgency.HEADER_NAME, Urgency.normal())
                .header(Topic.HEADER_NAME, Topic.ensure(topic))
                .POST(BodyPublishers.ofByteArray(EncryptedMessage.of(message, device)))
                .build();
    }

    /** For the service's origin alone, which is all that a token may name. */
    private String authorization(URI endpoint) {
        VAPIDJWTParam.Builder token = VAPIDJWTParam.getBuilder()
                .resourceURLString(endpoint.getScheme() + "://" + endpoint.getAuthority())
                .expirationTime(clock.instant().plus(TOKEN_LASTS));
        terms.contact().ifPresent(token::subject);
        return keys.orElseThrow().generateAuthorizationHeaderValue(token.build());
    }

    private Delivery read(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return new Delivery.Taken();
        }
        if (status == GONE || status == NOT_FOUND) {
            return new Delivery.Gone();
        }
        return status == TOO_MANY || status / 100 == 5
                ? new Delivery.Later(answer.headers()
                        .firstValue("Retry-After")
                        .flatMap(asked -> RetryAfter.read(asked, clock.instant())))
                : new Delivery.Refused();
    }

    private static VAPIDKeyPair pairOf(VapidKeys keys) {
        return VAPIDKeyPairs.of(
                PrivateKeySources.ofECPrivateKey(keys.privateKey()),
                PublicKeySources.ofUncompressedBytes(keys.publicBytes()));
    }
}
