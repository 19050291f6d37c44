package dev.postbag.content.webhook.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.content.webhook.Answer;
import dev.postbag.content.webhook.Message;
import dev.postbag.content.webhook.Receivers;
import dev.postbag.content.webhook.Webhook;
import dev.postbag.kit.json.Json;
import dev.postbag.kit.outgoing.GuardedClient;
import dev.postbag.kit.outgoing.PublicAddresses;
import dev.postbag.kit.outgoing.RetryAfter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;

/**
 * Receivers over HTTP, in the form of Standard Webhooks, version 1. By https public addresses only are called, by http
 * only those an operator allows. No redirect is followed, and no body read.
 */
@ApplicationScoped
public class HttpReceivers implements Receivers {

    private static final String USER_AGENT = "Postbag/0.1 (webhooks)";
    private static final ObjectMapper JSON = Json.mapper();

    private final CloseableHttpClient https;
    private final CloseableHttpClient http;
    private final Duration longest;

    @Inject
    public HttpReceivers(PublicAddresses addresses) {
        this(addresses, LONGEST);
    }

    HttpReceivers(PublicAddresses addresses, Duration longest) {
        this.https = GuardedClient.of(addresses::allows, USER_AGENT, longest);
        this.http = GuardedClient.of(addresses::lists, USER_AGENT, longest);
        this.longest = longest;
    }

    @PreDestroy
    void close() throws IOException {
        https.close();
        http.close();
    }

    @Override
    public Answer call(Webhook webhook, Message message, Instant at) {
        HttpPost request;
        try {
            request = request(webhook, message, at);
        } catch (IllegalArgumentException noAddress) {
            return Answer.none("out-of-reach");
        }
        CloseableHttpClient client = "https".equalsIgnoreCase(webhook.url().getScheme()) ? https : http;
        // A receiver that sends its answer byte by byte is never silent.
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                request::cancel, CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
        try {
            ClassicHttpResponse answer = client.executeOpen(HttpHost.create(webhook.url()), request, null);
            return Answer.received(answer.getCode(), RetryAfter.read(header(answer, HttpHeaders.RETRY_AFTER), at));
        } catch (GuardedClient.ForbiddenAddressException forbidden) {
            return Answer.none("forbidden-address");
        } catch (SocketTimeoutException silent) {
            return Answer.none("timed-out");
        } catch (IOException | RuntimeException outOfReach) {
            return Answer.none(request.isCancelled() ? "timed-out" : "out-of-reach");
        } finally {
            end.cancel(false);
            // Closing the answer would wait for the end of its body.
            request.cancel();
        }
    }

    private static HttpPost request(Webhook webhook, Message message, Instant at) {
        String body = body(message);
        HttpPost request = new HttpPost(webhook.url());
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        request.setHeader("webhook-id", message.id());
        request.setHeader("webhook-timestamp", String.valueOf(at.getEpochSecond()));
        request.setHeader(
                "webhook-signature",
                webhook.secretsAt(at).stream()
                        .map(secret -> secret.sign(message.id(), at, body))
                        .collect(Collectors.joining(" ")));
        return request;
    }

    private static String body(Message message) {
        try {
            return JSON.writeValueAsString(MessageBody.of(message));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A message cannot be written as JSON", impossible);
        }
    }

    private static @Nullable String header(ClassicHttpResponse answer, String name) {
        Header header = answer.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    /** A message as it is sent. */
    private record MessageBody(String type, Instant timestamp, Data data) {

        private record Data(@Nullable String post, @Nullable String comment, Links links) {}

        private record Links(String self) {}

        static MessageBody of(Message message) {
            return new MessageBody(
                    message.type(),
                    message.at(),
                    new Data(message.post(), message.comment(), new Links(message.self())));
        }
    }
}
