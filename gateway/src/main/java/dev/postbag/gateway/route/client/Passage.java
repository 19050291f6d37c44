package dev.postbag.gateway.route.client;

import dev.postbag.gateway.GatewaySettings;
import dev.postbag.gateway.ProblemAnswers;
import dev.postbag.gateway.PuzzleAnswers;
import dev.postbag.gateway.guard.PublicAddress;
import dev.postbag.gateway.guard.Solution;
import dev.postbag.gateway.route.Operation;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.StatusProblems;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One request's way to its service and the answer's way back. */
final class Passage implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final ProxyOptions PLAIN_HTTP = new ProxyOptions().setSupportWebSocket(false);
    private static final String RETRY_AFTER_SECONDS = "2";

    private enum Stage {
        CONNECTING,
        SENDING,
        WAITING,
        ANSWERING
    }

    private final HttpServerRequest request;
    private final PublicAddress address;
    private final Operation operation;
    private final Origin origin;
    private final GatewaySettings settings;
    private final PuzzleAnswers puzzles;
    private final Solution solution;
    private final Patience patience;
    private Stage stage = Stage.CONNECTING;
    private boolean whole;
    private boolean tooLong;
    private boolean impatient;
    private boolean gone;

    @Nullable
    private HttpClientRequest passedOn;

    Passage(
            RoutingContext exchange,
            Operation operation,
            Origin origin,
            GatewaySettings settings,
            PuzzleAnswers puzzles) {
        this.request = exchange.request();
        this.address = Objects.requireNonNull(exchange.<PublicAddress>get(PublicAddress.KEY));
        this.operation = operation;
        this.origin = origin;
        this.settings = settings;
        this.puzzles = puzzles;
        this.solution = Objects.requireNonNullElse(exchange.<Solution>get(Solution.KEY), Solution.NONE);
        this.patience = new Patience(exchange.vertx(), patience(settings, request.method()), this::loseIt);
    }

    /** How long a service may say nothing: less for whoever only reads. */
    static Duration patience(GatewaySettings settings, HttpMethod method) {
        boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        return reads ? GatewaySettings.forReading(settings) : settings.idleTimeout();
    }

    void begin() {
        if (!request.isEnded() && request.version() == HttpVersion.HTTP_2) {
            sayThatTheLengthIsUnknown();
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        HttpProxy.reverseProxy(PLAIN_HTTP, origin.client())
                .origin(this::connect)
                .addInterceptor(this)
                .handle(request);
    }

    /** An HTTP/2 body needs no length; to go on by HTTP/1.1 it needs one, or must be chunked. */
    private void sayThatTheLengthIsUnknown() {
        boolean mayHaveBody =
                !request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD);
        if (mayHaveBody && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            request.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
        }
    }

    private Future<HttpClientRequest> connect(ProxyContext context) {
        return origin.connect(new RequestOptions()).onSuccess(connected -> {
            passedOn = connected;
            stage = whole ? Stage.WAITING : Stage.SENDING;
            patience.begin();
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        PassedHeaders.toService(context.request().headers(), operation, address);
        if (solution == Solution.RIGHT) {
            context.request().putHeader(Operation.PUZZLE_SOLVED, "yes");
        }
        Body body = context.request().getBody();
        context.request()
                .setBody(Body.body(
                        new WatchedBody(body.stream(), settings.maxBodyBytes(), new WayThere()), body.length()));
        return context.sendRequest().recover(this::answerWithProblem);
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        origin.circuit().succeeded();
        stage = Stage.ANSWERING;
        patience.begin();
        ProxyResponse answer = context.response();
        if (operation.takesPuzzles() && answer.headers().contains(Operation.PUZZLE)) {
            return askForPuzzle(answer);
        }
        PassedHeaders.toClient(answer.headers());
        if (answer.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            request.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        }
        Body body = answer.getBody();
        if (body != null) {
            answer.setBody(Body.body(new WatchedBody(body.stream(), Long.MAX_VALUE, new WayBack()), body.length()));
        }
        return context.sendResponse().onComplete(sent -> {
            patience.end();
            leaveTheRest();
        });
    }

    /** The service's own answer says so too, but it has no puzzle. */
    private Future<Void> askForPuzzle(ProxyResponse answer) {
        patience.end();
        answer.release();
        puzzles.ask(request, solution);
        leaveTheRest();
        return Future.succeededFuture();
    }

    /**
     * What comes of the body after the answer is taken from the client and dropped. The service would take the next request
     * of its connection for the rest of this one, so that connection ends.
     */
    private void leaveTheRest() {
        if (!whole && passedOn != null) {
            passedOn.reset();
        }
    }

    /** The request's body. */
    private final class WayThere implements WatchedBody.Watcher {

        @Override
        public void progress() {
            patience.renew();
        }

        @Override
        public boolean ended() {
            if (request.response().ended()) {
                leaveTheRest();
                return whole;
            }
            whole = true;
            if (stage == Stage.SENDING) {
                stage = Stage.WAITING;
                patience.begin();
            }
            return true;
        }

        @Override
        public void tooLong() {
            tooLong = true;
        }

        @Override
        public boolean broken() {
            patience.end();
            gone = true;
            return true;
        }
    }

    /** The answer's body. */
    private final class WayBack implements WatchedBody.Watcher {

        @Override
        public void progress() {
            patience.renew();
        }

        @Override
        public boolean ended() {
            patience.end();
            return true;
        }

        @Override
        public void tooLong() {
            // An answer may be as long as it likes.
        }

        @Override
        public boolean broken() {
            patience.end();
            ProblemAnswers.breakOff(request);
            // The proxy would mark the answer as closed, and nobody would hear that the connection was.
            return false;
        }
    }

    private void loseIt() {
        impatient = true;
        if (passedOn != null) {
            passedOn.reset();
        }
    }

    /** The proxy is left waiting for ever: it would answer with an empty 502. */
    private Future<ProxyResponse> answerWithProblem(Throwable cause) {
        patience.end();
        if (!gone && !request.response().closed()) {
            Problem problem = problem(cause);
            if (problem.status() == 502 || problem.status() == 504) {
                origin.circuit().failed();
            }
            if (problem.status() >= 500) {
                LOG.logf(
                        cause instanceof ConnectionPoolTooBusyException
                                        || origin.circuit().isOpen()
                                ? Logger.Level.DEBUG
                                : Logger.Level.WARN,
                        "%s %s: %d for the %s-service: %s",
                        operation.method(),
                        operation.path().template(),
                        problem.status(),
                        origin.service(),
                        cause);
            }
            ProblemAnswers.send(
                    request, problem, problem.status() == 503 ? Map.of("Retry-After", RETRY_AFTER_SECONDS) : Map.of());
        }
        return Promise.<ProxyResponse>promise().future();
    }

    private Problem problem(Throwable cause) {
        if (tooLong) {
            return ProblemAnswers.tooLarge(settings.maxBodyBytes());
        }
        return switch (stage) {
            case CONNECTING -> StatusProblems.of(503, origin.says(Origin.UNREACHABLE));
            case SENDING ->
                impatient ? StatusProblems.of(408, null) : StatusProblems.of(502, origin.says("broke off."));
            case WAITING, ANSWERING ->
                impatient
                        ? StatusProblems.of(504, origin.says("did not answer in time."))
                        : StatusProblems.of(502, origin.says("broke off."));
        };
    }
}
