package dev.postbag.gateway.route.client;

import dev.postbag.gateway.GatewaySettings;
import dev.postbag.gateway.guard.PublicAddress;
import dev.postbag.gateway.route.Inquired;
import dev.postbag.gateway.route.Inquiries;
import dev.postbag.gateway.route.Operation;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the services by HTTP, for whole answers. */
@Singleton
public class HttpInquiries implements Inquiries<Buffer> {

    private static final Logger LOG = Logger.getLogger(HttpInquiries.class);

    private final Origins origins;
    private final GatewaySettings settings;

    public HttpInquiries(Origins origins, GatewaySettings settings) {
        this.origins = origins;
        this.settings = settings;
    }

    @Override
    public CompletionStage<Inquired<Buffer>> ask(Operation operation, String target, @Nullable PublicAddress address) {
        Origin origin = origins.of(operation);
        return origin.connect(new RequestOptions().setMethod(HttpMethod.GET).setURI(target))
                .compose(
                        connected -> answer(connected, origin, operation, address),
                        cause -> Future.succeededFuture(silent(origin, operation, 503, Origin.UNREACHABLE, cause)))
                .toCompletionStage();
    }

    private Future<Inquired<Buffer>> answer(
            HttpClientRequest request, Origin origin, Operation operation, @Nullable PublicAddress address) {
        if (address != null) {
            PassedHeaders.tell(request.headers(), address);
        }
        return request.idleTimeout(Passage.patience(settings, HttpMethod.GET).toMillis())
                .putHeader(HttpHeaders.ACCEPT, String.join(", ", operation.mediaTypes()))
                .send()
                .compose(answer -> answer.body().map(body -> read(answer, body)))
                .onSuccess(answered -> origin.circuit().succeeded())
                .otherwise(cause -> {
                    origin.circuit().failed();
                    return cause instanceof TimeoutException
                            ? silent(origin, operation, 504, "did not answer in time.", cause)
                            : silent(origin, operation, 502, "broke off.", cause);
                });
    }

    private static Inquired<Buffer> read(HttpClientResponse answer, Buffer body) {
        MultiMap headers = answer.headers();
        PassedHeaders.toClient(headers);
        Map<String, List<String>> plain = new HashMap<>();
        headers.names().forEach(name -> plain.put(name.toLowerCase(Locale.ROOT), headers.getAll(name)));
        return new Inquired.Answer<>(answer.statusCode(), plain, body);
    }

    private static Inquired<Buffer> silent(
            Origin origin, Operation operation, int status, String what, Throwable cause) {
        LOG.logf(
                cause instanceof ConnectionPoolTooBusyException
                                || origin.circuit().isOpen()
                        ? Logger.Level.DEBUG
                        : Logger.Level.WARN,
                "%s %s: %d for the %s-service: %s",
                operation.method(),
                operation.path().template(),
                status,
                origin.service(),
                cause);
        return new Inquired.Unanswered<>(status, origin.says(what));
    }
}
