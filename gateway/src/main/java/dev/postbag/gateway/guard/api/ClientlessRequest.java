package dev.postbag.gateway.guard.api;

import io.vertx.core.MultiMap;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.observability.HttpRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request without its client: no address, and only headers that say nothing of it. */
final class ClientlessRequest extends HttpServerRequestWrapper implements HttpRequest {

    private static final Set<String> SHOWN = Set.of("content-length", "host");
    private static final Set<String> SHOWN_FROM_TRUSTED = Set.of("traceparent", "tracestate");

    private final int id;
    private final MultiMap shown = MultiMap.caseInsensitiveMultiMap();

    /** @param trusted whether the peer may say which trace this request belongs to */
    ClientlessRequest(HttpServerRequestInternal request, boolean trusted) {
        super(request);
        this.id = request instanceof HttpRequest observed ? observed.id() : 0;
        request.headers().forEach((name, value) -> {
            String plain = name.toLowerCase(Locale.ROOT);
            if (SHOWN.contains(plain) || (trusted && SHOWN_FROM_TRUSTED.contains(plain))) {
                shown.add(name, value);
            }
        });
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public MultiMap headers() {
        return shown;
    }

    @Override
    @Nullable
    public String getHeader(String name) {
        return shown.get(name);
    }

    @Override
    @Nullable
    public String getHeader(CharSequence name) {
        return shown.get(name);
    }

    @Override
    @Nullable
    public SocketAddress remoteAddress() {
        return null;
    }
}
