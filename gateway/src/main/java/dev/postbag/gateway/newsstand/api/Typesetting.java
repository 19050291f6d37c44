package dev.postbag.gateway.newsstand.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.postbag.gateway.guard.RequestPath;
import dev.postbag.gateway.newsstand.Printed;
import dev.postbag.gateway.newsstand.Subject;
import dev.postbag.gateway.route.Inquired;
import dev.postbag.gateway.route.Operation;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes of a service's answer what is sent to readers, once. */
final class Typesetting {

    /** It may be shown while the gateway is asked, and for a while when that does not answer; never without asking. */
    private static final List<String> CACHE_CONTROL = List.of("max-age=0, stale-while-revalidate=1, stale-if-error=60");

    private static final int WORTH_COMPRESSING = 1_000;
    private static final Set<String> OF_ONE_FORM =
            Set.of("content-length", "content-encoding", "date", "transfer-encoding", "vary");
    private static final Set<String> OF_ONE_READER = Set.of(
            "authorization", "if-match", "if-modified-since", "if-unmodified-since", "if-range", "range", "prefer");
    private static final JsonFactory JSON = new JsonFactory();

    private Typesetting() {}

    /** The request headers with which an answer of the operation might be another one. */
    static Set<String> notFor(Operation operation) {
        Set<String> headers = new TreeSet<>(OF_ONE_READER);
        headers.addAll(operation.headers());
        return headers;
    }

    static Printed<Print> set(Operation operation, Subject.Kind kind, RequestPath path, Inquired<Buffer> answered) {
        return switch (answered) {
            case Inquired.Unanswered<Buffer> not -> new Printed.Nothing<>(not.status(), not.detail());
            case Inquired.Answer<Buffer> answer
            when answer.status() >= 500 -> new Printed.Refused<>(print(operation, answer, answer.headers()));
            case Inquired.Answer<Buffer> answer
            when answer.status() == 200 && mayBeKept(answer) ->
                subject(kind, path, answer.body())
                        .map(subject -> kept(operation, subject, answer))
                        .orElseGet(() -> new Printed.Once<>(print(operation, answer, answer.headers())));
            case Inquired.Answer<Buffer> answer -> new Printed.Once<>(print(operation, answer, answer.headers()));
        };
    }

    private static boolean mayBeKept(Inquired.Answer<Buffer> answer) {
        List<String> control = answer.headers().getOrDefault("cache-control", List.of());
        return answer.headers().containsKey("etag")
                && control.stream().noneMatch(word -> word.contains("no-store") || word.contains("private"));
    }

    private static Printed<Print> kept(Operation operation, Subject subject, Inquired.Answer<Buffer> answer) {
        Map<String, List<String>> headers = new HashMap<>(answer.headers());
        headers.put("cache-control", CACHE_CONTROL);
        Print print = print(operation, answer, headers);
        return new Printed.Kept<>(subject, print, print.bytes());
    }

    private static Print print(Operation operation, Inquired.Answer<Buffer> answer, Map<String, List<String>> before) {
        Map<String, List<String>> headers = new HashMap<>(before);
        headers.keySet().removeAll(OF_ONE_FORM);
        List<String> tags = headers.getOrDefault("etag", List.of());
        Buffer body = answer.body();
        return new Print(
                operation.path().template(),
                answer.status(),
                headers,
                tags.isEmpty() ? null : tags.getFirst(),
                Buffer.buffer(body.getBytes()),
                packed(body.getBytes()),
                notFor(operation),
                operation.mediaTypes());
    }

    static Map<Coding, Buffer> packed(byte[] body) {
        return body.length < WORTH_COMPRESSING ? Map.of() : Coding.packed(body);
    }

    private static Optional<Subject> subject(Subject.Kind kind, RequestPath path, Buffer body) {
        return switch (kind) {
            case POSTS -> Optional.of(Subject.ofPosts());
            case DIGESTS -> Optional.of(Subject.ofDigests());
            case FEEDS -> Optional.of(Subject.ofFeeds());
            case THREAD -> Optional.of(new Subject(kind, path.segments().get(3)));
            case POST -> id(body).map(id -> new Subject(kind, id));
        };
    }

    /** Its address may hold a slug. */
    private static Optional<String> id(Buffer body) {
        try (JsonParser parser = JSON.createParser(body.getBytes())) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    if (parser.nextToken() == JsonToken.VALUE_STRING && name.equals("id")) {
                        return Optional.of(parser.getText());
                    }
                    parser.skipChildren();
                }
            }
        } catch (IOException notJson) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
