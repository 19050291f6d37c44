package dev.postbag.content.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time a message was sent.
 *
 * @param status none where nothing came back
 * @param outcome as {@link Answer} has it
 */
public record Attempt(Instant at, @Nullable Integer status, String outcome) {

    public static Attempt of(Answer answer, Instant at) {
        return new Attempt(at, answer.status(), answer.outcome());
    }
}
