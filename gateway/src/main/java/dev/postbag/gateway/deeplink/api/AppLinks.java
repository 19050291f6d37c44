package dev.postbag.gateway.deeplink.api;

import dev.postbag.gateway.GatewaySettings;
import dev.postbag.gateway.JsonAnswers;
import dev.postbag.gateway.deeplink.AndroidApp;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * Tells phones which apps may open this host's links: Android's Digital Asset Links and Apple's associated domains. Without
 * apps that are configured there are no such files.
 */
@Singleton
public class AppLinks {

    private static final String ANDROID = "/.well-known/assetlinks.json";
    private static final String APPLE = "/.well-known/apple-app-site-association";
    private static final List<Map<String, Object>> ALL_BUT_THE_MACHINERY =
            List.of(Map.of("/", "/q/*", "exclude", true), Map.of("/", "*"));

    private final List<AndroidApp> android;
    private final List<String> apple;

    public AppLinks(GatewaySettings settings) {
        this.android = settings.androidApps().orElse(List.of()).stream()
                .map(AndroidApp::read)
                .toList();
        this.apple = settings.appleApps().orElse(List.of());
    }

    void register(@Observes Router router) {
        if (!android.isEmpty()) {
            String file =
                    JsonAnswers.json(android.stream().map(AppLinks::statement).toList());
            router.get(ANDROID).handler(exchange -> answer(exchange, file));
            router.head(ANDROID).handler(exchange -> answer(exchange, file));
        }
        if (!apple.isEmpty()) {
            String file = JsonAnswers.json(Map.of(
                    "applinks",
                    Map.of("details", List.of(Map.of("appIDs", apple, "components", ALL_BUT_THE_MACHINERY)))));
            router.get(APPLE).handler(exchange -> answer(exchange, file));
            router.head(APPLE).handler(exchange -> answer(exchange, file));
        }
    }

    private static Map<String, Object> statement(AndroidApp app) {
        return Map.of(
                "relation",
                List.of("delegate_permission/common.handle_all_urls"),
                "target",
                Map.of(
                        "namespace",
                        "android_app",
                        "package_name",
                        app.name(),
                        "sha256_cert_fingerprints",
                        List.of(app.fingerprint())));
    }

    private static void answer(RoutingContext exchange, String file) {
        exchange.response().putHeader(HttpHeaders.CACHE_CONTROL, "max-age=3600");
        JsonAnswers.send(exchange, 200, file);
    }
}
