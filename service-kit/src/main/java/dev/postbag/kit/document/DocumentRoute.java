package dev.postbag.kit.document;

import dev.postbag.kit.resource.Resources;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves the document of the service's API as the build left it, at the addresses and in the formats of Quarkus's own route:
 * YAML, or JSON for whoever asks for that.
 */
@Singleton
public class DocumentRoute {

    private static final String ADDRESSES = "/q/openapi(\\.json|\\.yaml|\\.yml)?";
    private static final int BEFORE_QUARKUS = -1;

    private final Map<Format, Buffer> read = new ConcurrentHashMap<>();

    void register(@Observes Router router) {
        router.routeWithRegex(ADDRESSES).order(BEFORE_QUARKUS).handler(this::show);
    }

    private void show(RoutingContext exchange) {
        if (exchange.request().method().equals(HttpMethod.OPTIONS)) {
            exchange.next();
            return;
        }
        Format format = wanted(exchange);
        exchange.vertx()
                .executeBlocking(() -> read.computeIfAbsent(format, DocumentRoute::built))
                .onSuccess(document -> exchange.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, format.getMimeType() + ";charset=UTF-8")
                        .end(document))
                .onFailure(exchange::fail);
    }

    private static Format wanted(RoutingContext exchange) {
        String path = exchange.normalizedPath();
        String accept = exchange.request().getHeader(HttpHeaders.ACCEPT);
        boolean json = path.endsWith(".json")
                || !path.contains(".")
                        && (accept != null && accept.contains(Format.JSON.getMimeType())
                                || "json".equalsIgnoreCase(exchange.request().getParam("format")));
        return json ? Format.JSON : Format.YAML;
    }

    private static Buffer built(Format format) {
        return Buffer.buffer(Resources.text(OpenApiConstants.BASE_NAME + "." + format));
    }
}
