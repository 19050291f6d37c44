package dev.postbag.gateway.newsstand.api;

import dev.postbag.gateway.GatewaySettings;
import dev.postbag.gateway.NewsstandMeters;
import dev.postbag.gateway.ProblemAnswers;
import dev.postbag.gateway.RequestKind;
import dev.postbag.gateway.guard.PublicAddress;
import dev.postbag.gateway.guard.RequestPath;
import dev.postbag.gateway.home.FirstScreen;
import dev.postbag.gateway.newsstand.Handed;
import dev.postbag.gateway.newsstand.Newsstand;
import dev.postbag.gateway.newsstand.Subject;
import dev.postbag.gateway.route.Inquired;
import dev.postbag.gateway.route.Inquiries;
import dev.postbag.gateway.route.Operation;
import dev.postbag.gateway.route.Routes;
import dev.postbag.kit.problem.StatusProblems;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Before the door: what everybody is given alike is handed out here, without asking a service where it lies ready. */
@Singleton
public class NewsstandRoutes {

    private static final int BEFORE_THE_DOOR = 9;
    private static final String FEEDS = "feeds";
    private static final Map<String, Subject.Kind> KINDS = Map.ofEntries(
            Map.entry("/api/v1/posts", Subject.Kind.POSTS),
            Map.entry("/api/v1/posts/{id}", Subject.Kind.POST),
            Map.entry("/api/v1/posts/{id}/comments", Subject.Kind.THREAD),
            Map.entry("/api/v1/topics", Subject.Kind.DIGESTS),
            Map.entry("/api/v1/topics/{slug}", Subject.Kind.DIGESTS),
            Map.entry(FirstScreen.PATH, Subject.Kind.DIGESTS),
            Map.entry("/feeds/atom.xml", Subject.Kind.FEEDS),
            Map.entry("/feeds/rss.xml", Subject.Kind.FEEDS),
            Map.entry("/feeds/feed.json", Subject.Kind.FEEDS),
            Map.entry("/feeds/topics/{topic}/atom.xml", Subject.Kind.FEEDS),
            Map.entry("/feeds/topics/{topic}/rss.xml", Subject.Kind.FEEDS),
            Map.entry("/feeds/topics/{topic}/feed.json", Subject.Kind.FEEDS));

    /** Words of a few parameters, each once; a topic's slug may have letters of any script. */
    private static final Pattern BEGINNING = Pattern.compile("(?!(?:.*&)?([a-z]+)=.*&\\1=)"
            + "(?:(?:(?:limit|kind|sort|parent)=[a-z0-9-]{1,32}|topic=(?:[a-z0-9-]|%[0-9A-F]{2}){1,720})(?:&|$)){1,4}");

    /** Who reads waits so small a part of the time that a service has, where the answer of before would do. */
    private static final int PART_OF_TIMEOUT = 5;

    private static final String HIT = "postbag; hit";
    private static final String OUTDATED = "postbag; hit; ttl=-1; detail=service-silent";
    private static final String STORED = "postbag; fwd=miss; stored";
    private static final String NOT_STORED = "postbag; fwd=miss";
    private static final String NOT_ASKED = "postbag; fwd=bypass; detail=events-not-heard";
    private static final Map<String, String> RETRY = Map.of("Retry-After", "2");

    private final Newsstand<Print> newsstand;
    private final Routes routes;
    private final Inquiries<Buffer> inquiries;
    private final FirstScreen<Buffer> firstScreen;
    private final NewsstandMeters meters;
    private final Corrections corrections;
    private final long patienceMillis;

    public NewsstandRoutes(
            Newsstand<Print> newsstand,
            Routes routes,
            Inquiries<Buffer> inquiries,
            FirstScreen<Buffer> firstScreen,
            NewsstandMeters meters,
            GatewaySettings settings) {
        this.newsstand = newsstand;
        this.routes = routes;
        this.inquiries = inquiries;
        this.firstScreen = firstScreen;
        this.meters = meters;
        this.corrections = new Corrections(newsstand);
        this.patienceMillis =
                GatewaySettings.forReading(settings).dividedBy(PART_OF_TIMEOUT).toMillis();
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_DOOR).handler(this::receive);
    }

    private void receive(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        HttpMethod method = request.method();
        if (method.equals(HttpMethod.OPTIONS)) {
            exchange.next();
            return;
        }
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            RequestPath written = path(exchange);
            exchange.addHeadersEndHandler(answered -> {
                // Else anybody could empty the newsstand by what is refused.
                HttpServerResponse response = exchange.response();
                if (response.getStatusCode() / 100 == 2) {
                    corrections.written(written, response.headers().getAll(HttpHeaders.LINK));
                }
            });
            exchange.next();
            return;
        }
        Optional<Print> ready = newsstand.current(address(exchange));
        if (ready.isPresent()
                && Handing.suits(request, ready.get().notFor(), ready.get().mediaTypes())) {
            meters.hit();
            Handing.hand(request, ready.get(), HIT);
        } else if (routes.find(HttpMethod.GET.name(), path(exchange)) instanceof Routes.Found found
                && KINDS.containsKey(found.operation().path().template())
                && isOfFew(request.query(), found.operation())
                && Handing.suits(
                        request,
                        Typesetting.notFor(found.operation()),
                        found.operation().mediaTypes())) {
            ask(exchange, found.operation());
        } else {
            exchange.next();
        }
    }

    private void ask(RoutingContext exchange, Operation operation) {
        if (!newsstand.isOpen()) {
            meters.bypass();
            exchange.response().putHeader("cache-status", NOT_ASKED);
            exchange.next();
            return;
        }
        HttpServerRequest request = exchange.request();
        RequestKind.set(request, operation.path().template());
        Subject.Kind kind = Objects.requireNonNull(KINDS.get(operation.path().template()));
        RequestPath path = path(exchange);
        String address = address(exchange);
        PublicAddress shown = shown(exchange);
        Context here = Vertx.currentContext();
        long patience = here.owner()
                .setTimer(
                        patienceMillis, over -> newsstand.outdated(address).ifPresent(before -> hand(request, before)));
        String target = request.uri();
        newsstand
                .order(
                        address,
                        kind,
                        () -> inquire(operation, target, shown)
                                .thenApply(answered -> Typesetting.set(operation, kind, path, answered)))
                .thenAccept(handed -> here.runOnContext(go -> {
                    here.owner().cancelTimer(patience);
                    hand(request, handed);
                }));
    }

    /** Anybody can think of queries without end; those that lie ready are the few that an app begins with. */
    private static boolean isOfFew(@Nullable String query, Operation operation) {
        return query == null
                || !operation.isComposed() && BEGINNING.matcher(query).matches();
    }

    private CompletionStage<Inquired<Buffer>> inquire(
            Operation operation, String target, @Nullable PublicAddress shown) {
        return operation.isComposed() ? firstScreen.compose() : inquiries.ask(operation, target, shown);
    }

    /** Links in a feed are whole, so that it is another one under each of the gateway's addresses; nothing else is. */
    private static @Nullable PublicAddress shown(RoutingContext exchange) {
        return path(exchange).segments().getFirst().equals(FEEDS) ? exchange.get(PublicAddress.KEY) : null;
    }

    private static String address(RoutingContext exchange) {
        PublicAddress shown = shown(exchange);
        String target = exchange.request().uri();
        return shown == null ? target : shown.scheme() + "://" + shown.host() + target;
    }

    private void hand(HttpServerRequest request, Handed<Print> handed) {
        if (request.response().ended()) {
            return;
        }
        switch (handed) {
            case Handed.Fresh<Print> fresh -> {
                meters.miss();
                Handing.hand(request, fresh.print(), fresh.stored() ? STORED : NOT_STORED);
            }
            case Handed.Overtaken<Print> overtaken -> {
                meters.miss();
                Handing.hand(request, overtaken.print(), NOT_STORED);
            }
            case Handed.Outdated<Print> outdated -> {
                meters.outdated();
                Handing.hand(request, outdated.print(), OUTDATED);
            }
            case Handed.Nothing<Print> nothing ->
                ProblemAnswers.send(
                        request,
                        StatusProblems.of(nothing.status(), nothing.detail()),
                        nothing.status() == 503 ? RETRY : Map.of());
        }
    }

    private static RequestPath path(RoutingContext exchange) {
        return exchange.get(RequestPath.KEY);
    }
}
