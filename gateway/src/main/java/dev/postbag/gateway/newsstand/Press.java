package dev.postbag.gateway.newsstand;

import java.util.concurrent.CompletionStage;

/**
 * Where new answers come from.
 *
 * @param <P> an answer as it is sent
 */
@FunctionalInterface
public interface Press<P> {

    /** Asks the service that has the answer; it always comes to something. */
    CompletionStage<Printed<P>> print();
}
