package dev.postbag.gateway.route;

import java.util.concurrent.CompletionStage;

/**
 * The services behind the gateway, asked for what anybody may read.
 *
 * @param <B> a body
 */
public interface Inquiries<B> {

    /**
     * Asks on nobody's behalf; it always comes to something.
     *
     * @param target path and query
     */
    CompletionStage<Inquired<B>> ask(Operation operation, String target);
}
