package dev.postbag.gateway.route;

import dev.postbag.gateway.guard.PublicAddress;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

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
     * @param address where whole links in the answer are to lead
     */
    CompletionStage<Inquired<B>> ask(Operation operation, String target, @Nullable PublicAddress address);

    /** For an answer without whole links. */
    default CompletionStage<Inquired<B>> ask(Operation operation, String target) {
        return ask(operation, target, null);
    }
}
