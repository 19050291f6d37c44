package dev.postbag.gateway.route;

import java.util.List;
import java.util.Map;

/**
 * What came of asking a service.
 *
 * @param <B> a body
 */
public sealed interface Inquired<B> {

    /** It answered: with a status, headers by their names in small letters, and a body. */
    record Answer<B>(int status, Map<String, List<String>> headers, B body) implements Inquired<B> {
        public Answer {
            headers = Map.copyOf(headers);
        }
    }

    /** It did not: with which status the reader is told so, and what. */
    record Unanswered<B>(int status, String detail) implements Inquired<B> {}
}
