package dev.postbag.e2e;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How a request that would succeed is made into one that is refused; the same for every operation. */
final class Spoiling {

    /** What a request can be spoiled into. */
    static final List<Integer> STATUSES = List.of(400, 401, 403, 404, 412, 413, 415, 428);

    /** An id that could be one of anything, and is none. */
    static final String NOWHERE = "m2vd2n7pqx3mwy5zt6rb2hjcfa";

    private static final String STALE = "\"seen-long-ago\"";
    private static final String ANOTHERS_RECEIPT = "dSwF8If4rtVVGYGMjAiANIKcoxJXJclyKVsA27HCYmg";
    private static final String RECEIPT = "Receipt";
    private static final String IF_MATCH = "If-Match";

    /** More than a request may have that holds a short text. */
    private static final int TOO_LARGE = 300 * 1_024;

    private Spoiling() {}

    static Optional<UnaryOperator<Request>> of(Operation operation, int status) {
        return switch (status) {
            case 400 -> Optional.of(request -> request.query("nobody-knows=1"));
            case 401 ->
                operation.roles().isEmpty()
                        ? when(operation.headers().contains(RECEIPT), request -> request.without(RECEIPT))
                        : Optional.of(request -> request.by(Clients.NOBODY));
            case 403 ->
                operation.roles().isEmpty()
                        ? when(operation.headers().contains(RECEIPT), request -> request.receipt(ANOTHERS_RECEIPT))
                        : Optional.of(request -> request.by("reader"));
            case 404 -> when(operation.variables() > 0, request -> request.atFirst(NOWHERE));
            case 412 -> when(operation.headers().contains(IF_MATCH), request -> request.ifMatch(STALE));
            case 413 -> when(operation.takesBody(), request -> request.body(BodyPublishers.ofString(tooLarge())));
            case 415 -> when(operation.takesBody(), request -> request.with("Content-Type", "image/png"));
            case 428 -> when(operation.headers().contains(IF_MATCH), request -> request.without(IF_MATCH));
            default -> Optional.empty();
        };
    }

    /** It breaks off, so that nobody takes it who takes as much. */
    private static String tooLarge() {
        return "{\"text\": \"" + "a".repeat(TOO_LARGE) + "\"";
    }

    private static Optional<UnaryOperator<Request>> when(boolean applies, UnaryOperator<Request> spoiled) {
        return applies ? Optional.of(spoiled) : Optional.empty();
    }
}
