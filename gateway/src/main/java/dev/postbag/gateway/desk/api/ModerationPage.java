package dev.postbag.gateway.desk.api;

import dev.postbag.kit.resource.Resources;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The page moderators work at, with its style and its script: all it does, it does through the API. */
@Singleton
public class ModerationPage {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    void register(@Observes Router router) {
        serve(router, "/desk/moderation", "moderation.html", "text/html; charset=utf-8");
        serve(router, "/desk/moderation.css", "moderation.css", "text/css; charset=utf-8");
        serve(router, "/desk/moderation.js", "moderation.js", "text/javascript; charset=utf-8");
    }

    private static void serve(Router router, String path, String file, String type) {
        String content = Resources.text("desk/" + file);
        router.get(path).handler(exchange -> show(exchange, content, type));
        router.head(path).handler(exchange -> show(exchange, content, type));
    }

    private static void show(RoutingContext exchange, String content, String type) {
        exchange.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("Content-Security-Policy", POLICY)
                .end(content);
    }
}
