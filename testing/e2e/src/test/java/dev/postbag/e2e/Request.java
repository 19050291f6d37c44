package dev.postbag.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.platform.Client.Answer;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A request to an operation. What is not said is as the document shows it: by whoever may ask, with the body of its first
 * example.
 *
 * @param variables of the path, in order
 * @param query with its question mark
 * @param who a role, or somebody else {@link Clients} knows
 */
record Request(
        Operation operation,
        List<String> variables,
        String query,
        String who,
        Map<String, String> headers,
        BodyPublisher body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Request to(Operation operation) {
        Request request = new Request(
                operation,
                List.of(),
                "",
                operation.roles().stream().findFirst().orElse(Clients.NOBODY),
                Map.of(),
                BodyPublishers.noBody());
        return operation.takesBody()
                ? request.body(operation.body().example(), operation.body().type())
                : request;
    }

    Request at(String... values) {
        return new Request(operation, List.of(values), query, who, headers, body);
    }

    /** Where the first variable says is something else; the others stay. */
    Request atFirst(String value) {
        List<String> others = new ArrayList<>(variables);
        others.set(0, value);
        return new Request(operation, others, query, who, headers, body);
    }

    Request query(String more) {
        String separator = query.isEmpty() ? "?" : "&";
        return new Request(operation, variables, query + separator + more, who, headers, body);
    }

    Request by(String whoever) {
        return new Request(operation, variables, query, whoever, headers, body);
    }

    Request with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Request(operation, variables, query, who, more, body);
    }

    Request without(String header) {
        Map<String, String> fewer = new HashMap<>(headers);
        fewer.remove(header);
        return new Request(operation, variables, query, who, fewer, body);
    }

    Request receipt(String receipt) {
        return with("Receipt", receipt);
    }

    Request ifMatch(String tag) {
        return with("If-Match", tag);
    }

    Request json(Object sent) {
        try {
            return body(JSON.writeValueAsString(sent), "application/json");
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    Request body(String words, String type) {
        return body(BodyPublishers.ofString(words)).with("Content-Type", type);
    }

    Request body(BodyPublisher sent) {
        return new Request(operation, variables, query, who, headers, sent);
    }

    Request noBody() {
        return body(BodyPublishers.noBody()).without("Content-Type");
    }

    Answer send(Clients clients) {
        String[] sent = headers.entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
        return clients.of(who).send(operation.method(), operation.at(variables) + query, body, sent);
    }
}
