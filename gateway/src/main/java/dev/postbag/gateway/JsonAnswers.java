package dev.postbag.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.kit.json.Json;
import dev.postbag.kit.problem.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers of the gateway's own, in JSON. */
public final class JsonAnswers {

    private static final ObjectMapper JSON = Json.mapper();

    private static final String WEAK = "W/";

    private JsonAnswers() {}

    public static String json(Object answer) {
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of JSON values cannot be written.", impossible);
        }
    }

    public static void send(RoutingContext exchange, int status, String body) {
        HttpServerResponse response = exchange.response().setStatusCode(status);
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        if (exchange.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.getBytes(StandardCharsets.UTF_8).length))
                    .end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }

    /** Whether what the tag stands for is what the client has already (RFC 9110, 13.1.2). */
    public static boolean isHad(HttpServerRequest request, String tag) {
        String had = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (had == null) {
            return false;
        }
        String plain = plain(tag);
        for (String one : had.split(",")) {
            String word = one.strip();
            if (word.equals("*") || plain(word).equals(plain)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }

    /** Whether an operation that has no query parameters was sent some; then it is answered. */
    public static boolean refuseParameters(RoutingContext exchange) {
        if (exchange.request().query() == null) {
            return false;
        }
        List<Problem.Fault> faults = exchange.queryParams().names().stream()
                .map(name -> new Problem.Fault(name, "is not a parameter of this operation"))
                .toList();
        ProblemAnswers.send(
                exchange.request(), Problem.of(400, "bad-parameter", "A parameter is unknown", null, faults));
        return true;
    }
}
