package dev.postbag.gateway;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;

/** What metrics and traces call a request, so that there are as many kinds as operations and not as many as addresses. */
public final class RequestKind {

    /** Where Quarkus looks for it. */
    private static final String KEY = "UrlPathTemplate";

    private static final String REFUSED = "/refused";

    private RequestKind() {}

    public static void set(HttpServerRequest request, String template) {
        context(request).putLocal(KEY, template);
    }

    /** For a request that is refused before anybody knows what it asks for. */
    static void setRefused(HttpServerRequest request) {
        Context context = context(request);
        if (context.getLocal(KEY) == null) {
            context.putLocal(KEY, REFUSED);
        }
    }

    private static Context context(HttpServerRequest request) {
        return ((HttpServerRequestInternal) request).context();
    }
}
