package dev.postbag.gateway.home;

import dev.postbag.gateway.route.Inquired;
import java.util.concurrent.CompletionStage;

/**
 * What an app shows first, put together of what several operations answer.
 *
 * @param <B> a body
 */
public interface FirstScreen<B> {

    /** Its address. */
    String PATH = "/api/v1/home";

    /** Asks for all parts at once; one that fails is left out, and the answer says so and has no tag. */
    CompletionStage<Inquired<B>> compose();
}
